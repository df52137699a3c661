package org.hallkiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import org.hallkiosk.journey.Applicant;
import org.hallkiosk.journey.JourneyState;
import org.hallkiosk.journey.SampleSteps;
import org.hallkiosk.text.Language;
import org.hallkiosk.ui.StepScreensTest.Look;
import org.hallkiosk.ui.component.Paged;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Long lists in large letters: whole cards on pages, nothing to scroll, and all of them on some page. */
class ElderPagesTest {
    private static final Look WIDE = new Look("landscape-elder-zh", 1920, 1080, Language.ZH_CN, true, false, false);

    @ParameterizedTest
    @CsvSource({"03-follow-cases, 6", "09-field-nation, 58", "09-ask-housing, 4"})
    void everyCardStandsOnAPageAndNothingIsScrolled(String sample, int cards) {
        KioskView view = shown(SampleSteps.seen(SampleSteps.all().get(sample).get(), Language.ZH_CN, WIDE.mode()));

        List<Node> nodes = FxToolkit.onFxThread(() -> within(view.frame()).toList());
        assertThat(nodes).noneMatch(ScrollPane.class::isInstance);
        assertThat(nodes.stream()
                        .filter(Paged.class::isInstance)
                        .flatMap(pages -> FxToolkit.onFxThread(((Paged) pages)::partsOnPages).stream()))
                .hasSize(cards);
    }

    private static KioskView shown(JourneyState state) {
        return FxToolkit.onFxThread(
                () -> StepScreensTest.shown(state, WIDE, Applicant.shipped().catalogue()));
    }

    private static Stream<Node> within(Node node) {
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(ElderPagesTest::within))
                : Stream.of(node);
    }
}
