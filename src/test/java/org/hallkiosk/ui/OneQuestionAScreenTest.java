package org.hallkiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import org.hallkiosk.journey.JourneyState;
import org.hallkiosk.journey.SampleSteps;
import org.hallkiosk.ui.component.FieldRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a form looks like in large letters: never more than one field to fill in, and always words for how far it is. */
class OneQuestionAScreenTest {

    static Stream<String> questions() {
        return SampleSteps.all().keySet().stream().filter(name -> name.startsWith("09-ask-"));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void oneFieldAScreenAndWhichOneOfHowMany(String sample) {
        JourneyState state = SampleSteps.all().get(sample).get().state();
        assertThat(state.mode().elder()).isTrue();
        KioskView view = shown(state);

        assertThat(FxToolkit.onFxThread(() ->
                        nodes(view.frame()).filter(FieldRow.class::isInstance).count()))
                .isLessThanOrEqualTo(1);
        assertThat(FxToolkit.onFxThread(() -> view.frame().contents().hint())).matches("第 \\d+ 项，共 \\d+ 项.*");
    }

    @Test
    void whatIsKnownIsShownTogetherAndWhatIsMissingIsNotAmongIt() {
        KioskView view = shown(SampleSteps.all().get("08-form-answered").get().state());

        List<String> words = words(view);
        assertThat(words).contains("样本甲", "对，下一步");
        assertThat(words).doesNotContain("点这里填写", "填写");
    }

    @Test
    void theFootSaysThatItLeadsToTheQuestionBefore() {
        assertThat(words(shown(SampleSteps.all().get("09-ask-since").get().state())))
                .contains("上一项")
                .doesNotContain("返回");
        assertThat(words(shown(SampleSteps.all().get("09-ask-address").get().state())))
                .as("the first of a page comes after the last of the page before")
                .contains("上一项")
                .doesNotContain("返回");
        assertThat(words(shown(SampleSteps.all().get("09-ask-phone").get().state())))
                .as("before the first one comes what is known")
                .contains("返回")
                .doesNotContain("上一项");
    }

    private static KioskView shown(JourneyState state) {
        return FxToolkit.onFxThread(() -> StepScreensTest.shown(state, StepScreensTest.PLAIN));
    }

    private static List<String> words(KioskView view) {
        return FxToolkit.onFxThread(() -> nodes(view.frame())
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .toList());
    }

    private static Stream<Node> nodes(Node node) {
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(OneQuestionAScreenTest::nodes))
                : Stream.of(node);
    }
}
