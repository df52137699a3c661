package org.hallkiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where kiosk and dock stand on the screens that a demo meets. */
class DeskPlanTest {

    @ParameterizedTest
    @CsvSource({
        "1920, 1080, 1080, 1920",
        "1920, 1080, 1920, 1080",
        "1080, 1920, 1080, 1920",
        "1366, 768, 1080, 1920",
        "1366, 768, 1920, 1080",
        "1280, 1024, 1080, 1920",
        "3840, 2160, 1080, 1920"
    })
    void theDockNeverLiesOnTheKioskAndBothAreOnTheScreen(double width, double height, double wide, double high) {
        DeskPlan plan = DeskPlan.of(width, height, wide, high, true);
        Rectangle2D screen = new Rectangle2D(0, 0, width, height);

        assertThat(plan.kiosk().intersects(plan.dock())).isFalse();
        assertThat(screen.contains(plan.kiosk())).isTrue();
        assertThat(screen.contains(plan.dock())).isTrue();
        assertThat(plan.kiosk().getWidth() / plan.kiosk().getHeight())
                .isCloseTo(wide / high, org.assertj.core.data.Offset.offset(0.01));
    }

    @Test
    void anUprightKioskStandsAtFullHeightBesideTheDockOnAWideScreen() {
        DeskPlan plan = DeskPlan.of(1920, 1080, 1080, 1920, true);
        assertThat(plan.kiosk().getHeight()).isEqualTo(1080);
        assertThat(plan.dockBelow()).isFalse();
        assertThat(DeskPlan.hasRoomForBoth(1920, 1080, 1080, 1920)).isTrue();
    }

    @Test
    void onAScreenOfItsOwnShapeTheKioskFillsItAndTheDockIsFolded() {
        assertThat(DeskPlan.hasRoomForBoth(1080, 1920, 1080, 1920)).isFalse();
        assertThat(DeskPlan.of(1080, 1920, 1080, 1920, false).kiosk()).isEqualTo(new Rectangle2D(0, 0, 1080, 1920));
        assertThat(DeskPlan.of(1920, 1080, 1920, 1080, false).kiosk()).isEqualTo(new Rectangle2D(0, 0, 1920, 1080));
    }

    @Test
    void theDockLiesBelowWhereThatLeavesTheKioskLarger() {
        assertThat(DeskPlan.of(1080, 1920, 1080, 1920, true).dockBelow()).isTrue();
        assertThat(DeskPlan.of(1920, 1080, 1920, 1080, true).dockBelow()).isFalse();
    }
}
