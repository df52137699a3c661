package org.hallkiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import org.hallkiosk.journey.Applicant;
import org.hallkiosk.journey.DisplayMode;
import org.hallkiosk.journey.JourneyEvent;
import org.hallkiosk.journey.Step;
import org.hallkiosk.text.Language;
import org.hallkiosk.ui.component.DocumentPreview;
import org.hallkiosk.ui.keyboard.OnScreenKeyboard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One touch changes language, letters, colours or reach at any time, and nothing that was half done is lost. */
class SwitchedModesTest {
    private final Deque<JourneyEvent> told = new ArrayDeque<>();
    private Applicant applicant;
    private KioskView view;

    @ParameterizedTest
    @ValueSource(strings = {"大字", "高对比", "低位", "English"})
    void oneTouchKeepsWhatIsHalfTyped(String mode) {
        meet(Applicant.editing("person.phone"));
        type("1", "3", "8");
        assertThat(shown()).contains("138");

        touch(mode);

        assertThat(applicant.state().step()).isInstanceOf(Step.EditField.class);
        assertThat(shown()).contains("138");
    }

    @Test
    void lettersThatWaitToBecomeChineseGoOnWaiting() {
        meet(Applicant.editing("residence.address"));
        touch("写门牌号");
        OnScreenKeyboard before = keyboard();
        type("Y", "A", "N");
        String waiting = FxToolkit.onFxThread(() -> before.model().state().spelled());

        touch("大字");

        assertThat(keyboard()).isNotSameAs(before);
        assertThat(FxToolkit.onFxThread(() -> keyboard().model().state().spelled()))
                .isEqualTo(waiting);
    }

    @ParameterizedTest
    @ValueSource(strings = {"大字", "高对比", "English"})
    void oneTouchKeepsThePlaceInAList(String mode) {
        meet(Applicant.atGuide("residence-permit"));
        FxToolkit.runOnFxThread(() -> view.frame().scrollTo(0.6));

        touch(mode);

        assertThat(FxToolkit.onFxThread(() -> view.frame().scrolled())).isCloseTo(0.6, within(0.05));
    }

    /** Not in large letters: those have fewer services, and the rest elsewhere. */
    @ParameterizedTest
    @ValueSource(strings = {"高对比", "English"})
    void oneTouchKeepsThePageOfTheServices(String mode) {
        meet(Applicant.atServices());
        touch("下一页");
        double turned = FxToolkit.onFxThread(() -> view.frame().scrolled());
        assertThat(turned).isPositive();

        touch(mode);

        assertThat(FxToolkit.onFxThread(() -> view.frame().scrolled())).isCloseTo(turned, within(0.2));
    }

    @Test
    void oneTouchKeepsThePaperEnlarged() {
        meet(Applicant.atPreview());
        touch("放大");

        touch("高对比");

        assertThat(FxToolkit.onFxThread(() -> nodes(view.frame())
                        .filter(DocumentPreview.class::isInstance)
                        .count()))
                .isEqualTo(1);
        assertThat(shown()).contains("缩小");
    }

    @Test
    void helpThatIsBeingReadStaysOpenInTheOtherLanguage() {
        meet(Applicant.atServices());
        touch("求助");

        tell(new JourneyEvent.LanguageSwitched(Language.EN));

        assertThat(shown()).contains(Applicant.shipped().texts().get(Language.EN, "help.title"));
    }

    @Test
    void modesCombineAndTheNextApplicantMeetsTheUsualOnes() {
        meet(Applicant.atServices());
        touch("大字");
        touch("高对比");
        touch("低位");
        touch("English");
        assertThat(applicant.state().mode()).isEqualTo(new DisplayMode(true, true, true));
        assertThat(applicant.state().language()).isEqualTo(Language.EN);

        touch("Home");

        assertThat(applicant.state().mode()).isEqualTo(DisplayMode.USUAL);
        assertThat(applicant.state().language()).isEqualTo(Language.ZH_CN);
        assertThat(view.frame().getStyleClass()).doesNotContain("elder", "contrast", "low");
    }

    @Test
    void aSecondTouchTakesAModeBack() {
        meet(Applicant.atServices());
        touch("低位");
        touch("低位");

        assertThat(applicant.state().mode()).isEqualTo(DisplayMode.USUAL);
        assertThat(view.frame().getStyleClass()).doesNotContain("low");
    }

    @Test
    void whoSitsInAWheelchairFindsTheWayDownOnTheFirstScreen() {
        meet(new Applicant());
        double highest =
                FxToolkit.onFxThread(() -> button("低位").localToScene(0, 0).getY());
        assertThat(highest).isGreaterThan(1920 - 1000);

        touch("低位");

        assertThat(FxToolkit.onFxThread(
                        () -> button("English").localToScene(0, 0).getY()))
                .isGreaterThan(1920 - 1000);
        assertThat(FxToolkit.onFxThread(() -> ScreenAudit.faults(view.frame()))).isEmpty();
    }

    private void meet(Applicant met) {
        applicant = met;
        view = FxToolkit.onFxThread(() -> StepScreensTest.shown(
                met.state(), StepScreensTest.PLAIN, Applicant.shipped().catalogue(), told::add));
    }

    private void touch(String name) {
        FxToolkit.runOnFxThread(() -> view.frame().taps().release());
        // The echo of a touch is no second one, nor is one together with a key.
        FxToolkit.awaitUntil(() -> view.frame().taps().wouldAccept());
        FxToolkit.runOnFxThread(() -> button(name).fire());
        goOn();
    }

    private void type(String... keys) {
        for (String key : keys) {
            FxToolkit.runOnFxThread(() -> nodes(keyboard())
                    .filter(node -> node instanceof Button cap && cap.getText().equalsIgnoreCase(key))
                    .map(Button.class::cast)
                    .findFirst()
                    .orElseThrow()
                    .fire());
            goOn();
        }
    }

    private void tell(JourneyEvent event) {
        told.add(event);
        goOn();
    }

    /** What was touched reaches the journey, and what that says the screen. */
    private void goOn() {
        while (!told.isEmpty()) {
            applicant.does(told.remove());
        }
        FxToolkit.runOnFxThread(() -> {
            view.show(applicant.state());
            view.frame().applyCss();
            view.frame().layout();
        });
    }

    private OnScreenKeyboard keyboard() {
        return FxToolkit.onFxThread(() -> nodes(view.frame())
                .filter(OnScreenKeyboard.class::isInstance)
                .map(OnScreenKeyboard.class::cast)
                .findFirst()
                .orElseThrow());
    }

    private Button button(String name) {
        return nodes(view.frame())
                .filter(node ->
                        node instanceof Button button && button.getText().equals(name) && treeVisible(node))
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + name));
    }

    private static boolean treeVisible(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private List<String> shown() {
        return FxToolkit.onFxThread(() -> nodes(view.frame())
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .toList());
    }

    private static Stream<Node> nodes(Node node) {
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(SwitchedModesTest::nodes))
                : Stream.of(node);
    }
}
