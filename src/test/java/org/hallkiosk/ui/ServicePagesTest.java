package org.hallkiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.event.ActionEvent;
import javafx.scene.control.ButtonBase;
import javafx.scene.layout.Region;
import org.hallkiosk.journey.Applicant;
import org.hallkiosk.journey.SampleSteps;
import org.hallkiosk.text.Language;
import org.hallkiosk.ui.StepScreensTest.Look;
import org.hallkiosk.ui.component.TilePages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the size of the screen, it says that there are more services, and leads to every one of them. */
class ServicePagesTest {
    static Stream<Look> looks() {
        return Stream.of(Language.values())
                .flatMap(language -> Stream.of(
                        new Look("portrait", 1080, 1920, language, false, false, false),
                        new Look("portrait-low", 1080, 1920, language, false, false, true, false),
                        new Look("landscape", 1920, 1080, language, false, false, false),
                        new Look("compact", 1280, 1024, language, false, false, false)));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everyServiceIsComeToByTurningPages(Look look) {
        KioskView view = FxToolkit.onFxThread(() ->
                StepScreensTest.shown(SampleSteps.seen(Applicant.atServices(), look.language(), look.mode()), look));

        Set<String> seen = FxToolkit.onFxThread(() -> seenOnAllPages(view));

        assertThat(seen).hasSameSizeAs(Applicant.shipped().catalogue().items());
    }

    private static Set<String> seenOnAllPages(KioskView view) {
        TilePages pages = (TilePages) view.frame().lookup(".paged");
        List<Region> tiles = pages.tiles();
        Region last = tiles.getLast();
        Set<String> seen = seen(tiles);
        for (int turned = 0; pages.towards(last) != last && turned < tiles.size(); turned++) {
            ButtonBase button = (ButtonBase) pages.towards(last);
            assertThat(button.getParent().isVisible()).isTrue();
            button.getOnAction().handle(new ActionEvent());
            view.frame().layout();
            seen.addAll(seen(tiles));
        }
        return seen;
    }

    private static Set<String> seen(List<Region> tiles) {
        Set<String> names = new LinkedHashSet<>();
        tiles.stream().filter(Region::isVisible).forEach(tile -> names.add(((ButtonBase) tile).getText()));
        return names;
    }
}
