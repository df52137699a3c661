package org.hallkiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.hallkiosk.journey.JourneyState;
import org.hallkiosk.journey.SampleSteps;
import org.hallkiosk.ui.StepScreensTest.Look;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever sits in a wheelchair sees what was found above the keyboard, and reaches it. */
class SearchInReachTest {
    /** Of the upright screen's 1920. */
    private static final double IN_REACH = 1920 - 1000;

    static Stream<Look> lowLooks() {
        return StepScreensTest.wholeLooks().filter(Look::low);
    }

    @ParameterizedTest
    @MethodSource("lowLooks")
    void theBestThatWasFoundIsSeenAndReached(Look look) {
        JourneyState state =
                SampleSteps.seen(SampleSteps.all().get("03-search-found").get(), look.language(), look.mode());
        List<Bounds> seen = FxToolkit.onFxThread(() -> {
            KioskView view = StepScreensTest.shown(state, look);
            FxToolkit.picture(view.frame(), look.width(), look.height(), "search/" + look.name());
            return view.frame().lookupAll(".service-tile").stream()
                    .filter(Node::isVisible)
                    .map(tile -> tile.localToScene(tile.getLayoutBounds()))
                    .toList();
        });
        assertThat(seen)
                .isNotEmpty()
                .allSatisfy(tile -> assertThat(tile.getMinY()).isGreaterThanOrEqualTo(IN_REACH - 1));
    }
}
