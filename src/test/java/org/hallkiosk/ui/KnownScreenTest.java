package org.hallkiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.hallkiosk.journey.Applicant;
import org.hallkiosk.journey.JourneyEvent;
import org.hallkiosk.journey.JourneyState;
import org.hallkiosk.journey.SampleSteps;
import org.hallkiosk.text.Language;
import org.hallkiosk.ui.StepScreensTest.Look;
import org.hallkiosk.ui.component.FieldRow;
import org.hallkiosk.voice.Prompt;
import org.hallkiosk.voice.Utterance;
import org.hallkiosk.voice.Voice;
import org.hallkiosk.voice.VoiceSettings;
import org.hallkiosk.voice.VoiceState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known of a form in large letters, on a screen too low for it: page by page by the one large button, no scrolling. */
class KnownScreenTest {
    private static final Look LOW = new Look("compact-elder-zh", 1280, 1024, Language.ZH_CN, true, false, false);
    private static final String CORRECT = "对，下一步";

    private final List<JourneyEvent> told = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private final JourneyState known =
            SampleSteps.all().get("08-form-answered").get().state();

    @ParameterizedTest
    @ValueSource(strings = {"08-form", "08-form-answered", "08-form-shared", "08-form-licences", "08-form-refused"})
    void nothingIsEverScrolled(String sample) {
        KioskView view = shown(SampleSteps.seen(SampleSteps.all().get(sample).get(), Language.ZH_CN, LOW.mode()));

        assertThat(nodes(view)).noneMatch(ScrollPane.class::isInstance);
    }

    @Test
    void theLargeButtonShowsPageAfterPageAndOnTheLastGoesOn() {
        KioskView view = shown(known);
        assertThat(words(view)).contains("第 1 页，共 2 页", "姓名").doesNotContain("手机号码");

        touch(view, CORRECT);
        assertThat(words(view)).contains("第 2 页，共 2 页", "手机号码").doesNotContain("姓名");
        assertThat(told).doesNotContain(new JourneyEvent.Proceed());

        touch(view, CORRECT);
        assertThat(told).contains(new JourneyEvent.Proceed());
    }

    @Test
    void backGoesOnePageBackAndFromTheFirstOneStep() {
        KioskView view = shown(known);
        touch(view, CORRECT);

        touch(view, "返回");
        assertThat(words(view)).contains("姓名");
        assertThat(told).doesNotContain(new JourneyEvent.Back());

        touch(view, "返回");
        assertThat(told).contains(new JourneyEvent.Back());
    }

    @Test
    void whoComesBackFromAQuestionSeesTheLastPage() {
        Applicant applicant = SampleSteps.all().get("09-ask-address").get();
        KioskView view = shown(applicant.state());
        applicant.does(new JourneyEvent.Back(), new JourneyEvent.Back());

        show(view, applicant.state());

        assertThat(words(view)).contains("手机号码").doesNotContain("姓名");
    }

    @Test
    void whoChangedSomethingSeesItAgain() {
        Applicant applicant = SampleSteps.all().get("08-form-answered").get();
        KioskView view = shown(applicant.state());
        show(view, applicant.does(new JourneyEvent.FieldOpened("person.phone")).state());

        show(
                view,
                applicant
                        .does(new JourneyEvent.FieldDone("person.phone", "13900001234"))
                        .state());

        assertThat(words(view)).contains("13900001234").doesNotContain("姓名");
    }

    @Test
    void keysComeToEveryRowOnWhateverPageAndThePagesTurnByThemselves() {
        KioskView view = shown(known);
        Set<String> wanted = new TreeSet<>();
        Set<String> met = new TreeSet<>();
        nodes(view).forEach(node -> {
            if (node instanceof FieldRow row) {
                wanted.add(row.getId());
            }
        });
        for (int i = 0; i < 40; i++) {
            press(view, KeyCode.DOWN);
            nodes(view).filter(node -> node.getStyleClass().contains("pointed")).forEach(node -> {
                if (node instanceof FieldRow row && isSeen(row)) {
                    met.add(row.getId());
                }
            });
        }
        assertThat(wanted).hasSizeGreaterThan(5);
        assertThat(met).isEqualTo(wanted);
    }

    @Test
    void anotherPageIsSaidLikeAnotherScreen() {
        KioskView view = shown(known);
        said.clear();

        touch(view, CORRECT);

        assertThat(said).contains("这些对不对？", "第 2 页，共 2 页");
    }

    private KioskView shown(JourneyState state) {
        return FxToolkit.onFxThread(() -> {
            KioskView view =
                    StepScreensTest.drawn(state, LOW, Applicant.shipped().catalogue(), told::add);
            view.speakWith(new Listener(), SPEAKING);
            layOut(view);
            return view;
        });
    }

    private static void show(KioskView view, JourneyState state) {
        FxToolkit.runOnFxThread(() -> {
            view.show(state);
            layOut(view);
        });
    }

    /** Twice, as on a terminal: what wraps knows its width only after the first time. */
    private static void layOut(KioskView view) {
        for (int i = 0; i < 2; i++) {
            view.frame().applyCss();
            view.frame().layout();
        }
    }

    private static void touch(KioskView view, String name) {
        FxToolkit.runOnFxThread(() -> {
            nodes(view)
                    .filter(node -> node instanceof ButtonBase button
                            && button.getText().equals(name))
                    .map(ButtonBase.class::cast)
                    .findFirst()
                    .orElseThrow()
                    .getOnAction()
                    .handle(new ActionEvent());
            layOut(view);
        });
    }

    private static void press(KioskView view, KeyCode code) {
        FxToolkit.runOnFxThread(() -> Event.fireEvent(
                view.frame(),
                new KeyEvent(
                        KeyEvent.KEY_PRESSED,
                        KeyEvent.CHAR_UNDEFINED,
                        code.getName(),
                        code,
                        false,
                        false,
                        false,
                        false)));
    }

    private static List<String> words(KioskView view) {
        return FxToolkit.onFxThread(() -> nodes(view)
                .filter(node -> node instanceof Label && isSeen(node))
                .map(node -> ((Label) node).getText())
                .toList());
    }

    private static boolean isSeen(Node node) {
        return Stream.iterate(node, at -> at != null, Node::getParent).allMatch(Node::isVisible);
    }

    private static Stream<Node> nodes(KioskView view) {
        return within(view.frame());
    }

    private static Stream<Node> within(Node node) {
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(KnownScreenTest::within))
                : Stream.of(node);
    }

    private static final VoiceSettings SPEAKING = new VoiceSettings(
            true,
            70,
            VoiceSettings.USUAL.recordings(),
            VoiceSettings.SPEECH,
            java.util.Map.of(),
            VoiceSettings.PLAYER,
            VoiceSettings.USUAL.keypad());

    private final class Listener implements Voice {
        @Override
        public void say(Utterance utterance) {
            utterance.prompts().stream().map(Prompt::words).forEach(said::add);
        }

        @Override
        public void stop() {
            // Nothing is being said.
        }

        @Override
        public VoiceState state() {
            return VoiceState.FINE;
        }

        @Override
        public void close() {}
    }
}
