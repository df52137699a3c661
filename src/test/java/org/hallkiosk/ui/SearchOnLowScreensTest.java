package org.hallkiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.hallkiosk.journey.JourneyState;
import org.hallkiosk.journey.SampleSteps;
import org.hallkiosk.text.Language;
import org.hallkiosk.ui.StepScreensTest.Look;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever types sees that something was found, or that it is not here, also where the keyboard takes all the room. */
class SearchOnLowScreensTest {

    static Stream<Look> looks() {
        return StepScreensTest.wholeLooks();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void whatWasFoundIsSeenOrSaidWhereItIs(Look look) {
        assertThat(words("03-search-found", look))
                .anyMatch(
                        look.language() == Language.ZH_CN
                                ? word -> word.startsWith("居住证") || word.contains("找到 ")
                                : word -> word.startsWith("Residence permit") || word.contains(" found. Touch Done"));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void whatIsNotHereIsSaid(Look look) {
        assertThat(words("03-search-not-here", look))
                .anyMatch(
                        look.language() == Language.ZH_CN
                                ? word -> word.contains("本机没有")
                                : word -> word.toLowerCase(Locale.ROOT).contains("not find")
                                        || word.contains("Not here."));
    }

    private static List<String> words(String screen, Look look) {
        JourneyState state = SampleSteps.seen(SampleSteps.all().get(screen).get(), look.language(), look.mode());
        KioskView view = FxToolkit.onFxThread(() -> StepScreensTest.shown(state, look));
        // What is said because of the room that is left is said after the layout.
        FxToolkit.runOnFxThread(() -> view.frame().layout());
        return FxToolkit.onFxThread(() -> {
            view.frame().applyCss();
            view.frame().layout();
            FxToolkit.picture(view.frame(), look.width(), look.height(), "search-low/" + look.name() + "-" + screen);
            return view.frame().lookupAll(".label").stream()
                    .filter(SearchOnLowScreensTest::isShown)
                    .map(label -> ((Label) label).getText())
                    .toList();
        });
    }

    private static boolean isShown(Node node) {
        return node == null || node.isVisible() && isShown(node.getParent());
    }
}
