package org.hallkiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.hallkiosk.device.CardReading;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.fact.signature.Signature;
import org.hallkiosk.journey.Applicant;
import org.hallkiosk.journey.DisplayMode;
import org.hallkiosk.journey.JourneyEvent;
import org.hallkiosk.journey.JourneyState;
import org.hallkiosk.journey.SampleSteps;
import org.hallkiosk.journey.Step;
import org.hallkiosk.service.FactDisplay;
import org.hallkiosk.service.FactType;
import org.hallkiosk.text.Language;
import org.hallkiosk.ui.StepScreensTest.Look;
import org.hallkiosk.ui.component.FieldRow;
import org.hallkiosk.ui.screen.StepViews;
import org.hallkiosk.voice.Keypad;
import org.hallkiosk.voice.Prompt;
import org.hallkiosk.voice.Utterance;
import org.hallkiosk.voice.Voice;
import org.hallkiosk.voice.VoiceSettings;
import org.hallkiosk.voice.VoiceState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of the screens, with real screens and a voice that only listens. */
class SpokenScreensTest {
    private static final VoiceSettings ON = new VoiceSettings(
            true,
            70,
            VoiceSettings.USUAL.recordings(),
            VoiceSettings.SPEECH,
            Map.of(),
            VoiceSettings.PLAYER,
            VoiceSettings.USUAL.keypad());

    private static final VoiceSettings ON_WITH_KEYPAD = new VoiceSettings(
            true,
            70,
            VoiceSettings.USUAL.recordings(),
            VoiceSettings.SPEECH,
            Map.of(),
            VoiceSettings.PLAYER,
            Optional.of(new Keypad("F15", "F16")));

    /** Remembers what it was told. */
    private static final class Listener implements Voice {
        private final List<Utterance> said = new ArrayList<>();
        private int stops;

        @Override
        public void say(Utterance utterance) {
            said.add(utterance);
        }

        @Override
        public void stop() {
            stops++;
        }

        @Override
        public VoiceState state() {
            return VoiceState.FINE;
        }

        @Override
        public void close() {}

        List<String> lastWords() {
            return said.getLast().prompts().stream().map(Prompt::words).toList();
        }

        List<String> lastKeys() {
            return said.getLast().prompts().stream()
                    .flatMap(prompt -> prompt.key().stream())
                    .toList();
        }
    }

    private final Listener listener = new Listener();

    /** What is known of the applicant stands on the screen; the hall does not hear it. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void everyStepSaysItsHeadlineAndWhatToDoAndNothingOfTheApplicant(Language language) {
        Set<Class<?>> seen = new HashSet<>();
        SampleSteps.all().forEach((name, sample) -> {
            JourneyState state = SampleSteps.seen(sample.get(), language, DisplayMode.USUAL);
            boolean known = !seen.add(state.step().getClass());
            if (state.step() instanceof Step.Attract || known && language == Language.EN) {
                return;
            }
            listener.said.clear();
            KioskView view = shown(state, language, ON);
            assertThat(listener.said).as(name).hasSize(1);
            assertThat(listener.said.getFirst().language()).isEqualTo(language);
            assertThat(listener.lastKeys())
                    .as(name)
                    .contains(
                            state.secondsLeft().isPresent() && !(state.step() instanceof Step.Farewell)
                                    ? "timeout.line"
                                    : "spoken.screen." + StepViews.name(state.step()));
            if (view.frame().contents().isSheet()) {
                return;
            }
            assertThat(listener.lastWords().getFirst()).as(name).isNotBlank();
            assertThat(whatIsToldOf(state)).as(name).isEmpty();
        });
    }

    private List<String> whatIsToldOf(JourneyState state) {
        String words = String.join("\n", listener.lastWords());
        return state.facts().values().entrySet().stream()
                .filter(fact -> !isChoice(fact.getKey()))
                .filter(fact -> fact.getValue().length() > 2 && words.contains(fact.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noStepLacksItsWordsInALanguage(Language language) {
        for (JourneyState state : SampleSteps.all().values().stream()
                .map(sample -> sample.get().state())
                .toList()) {
            String key = "spoken.screen." + StepViews.name(state.step());
            assertThat(Applicant.shipped().texts().has(language, key)).as(key).isTrue();
        }
    }

    @Test
    void choicesAreSaidByTheirNames() {
        shown(Applicant.atLanguage().state(), Language.ZH_CN, ON);
        assertThat(listener.lastWords()).contains("请选择语言", "中文", "English");
    }

    @Test
    void aNewScreenCutsOffTheOldOneAndANoticeIsSaidAlone() {
        Applicant applicant = Applicant.atGuide("social-insurance-certificate");
        KioskView view = shown(applicant.state(), Language.ZH_CN, ON);
        applicant.does(new JourneyEvent.Proceed());
        FxToolkit.onFxThread(() -> show(view, applicant.state()));
        assertThat(listener.said).hasSize(2);
        assertThat(listener.lastKeys()).contains("spoken.screen.identify");

        applicant.does(
                new JourneyEvent.CardArrived(new CardReading.CardTrouble(CardReading.Problem.UNREADABLE, "no answer")));
        FxToolkit.onFxThread(() -> show(view, applicant.state()));
        assertThat(listener.said).hasSize(3);
        assertThat(listener.lastKeys()).doesNotContain("spoken.screen.identify");
        assertThat(String.join("", listener.lastWords())).contains("没有读到身份证");
    }

    @Test
    void whatStaysTheSameIsNotSaidAgain() {
        Applicant applicant = Applicant.atServices();
        KioskView view = shown(applicant.state(), Language.ZH_CN, ON);
        applicant.does(new JourneyEvent.DevicesChanged(java.util.Set.of(DeviceKind.CODE_SCANNER)));
        FxToolkit.onFxThread(() -> show(view, applicant.state()));
        assertThat(listener.said).hasSize(1);
    }

    @Test
    void anotherLanguageIsSpokenFromTheNextWordOn() {
        Applicant applicant = Applicant.atServices();
        KioskView view = shown(applicant.state(), Language.ZH_CN, ON);
        applicant.does(new JourneyEvent.LanguageSwitched(Language.EN));
        FxToolkit.onFxThread(() -> show(view, applicant.state()));
        assertThat(listener.said.getLast().language()).isEqualTo(Language.EN);
    }

    @Test
    void silentUntilSoundIsTouchedThenLouderAndTheNextApplicantBeginsAnew() {
        Applicant applicant = Applicant.atServices();
        KioskView view = shown(applicant.state(), Language.ZH_CN, VoiceSettings.USUAL);
        assertThat(listener.said).isEmpty();

        touch(view, "声音");
        touch(view, "打开播报");
        assertThat(listener.said).isNotEmpty();
        touch(view, "大声点");
        assertThat(listener.said.getLast().volume()).isGreaterThan(VoiceSettings.USUAL.volume());
        touch(view, "再说一遍");
        assertThat(listener.lastKeys()).contains("service.headline", "spoken.screen.service");

        applicant.does(new JourneyEvent.Home());
        FxToolkit.onFxThread(() -> show(view, applicant.state()));
        int before = listener.said.size();
        applicant.does(new JourneyEvent.Touched());
        FxToolkit.onFxThread(() -> show(view, applicant.state()));
        assertThat(listener.said).hasSize(before);
        assertThat(listener.stops).isPositive();
    }

    @Test
    void theTimeOutWarningIsSaid() {
        Applicant applicant = Applicant.atServices();
        KioskView view = shown(applicant.state(), Language.ZH_CN, ON);
        applicant.waits(61);
        FxToolkit.onFxThread(() -> show(view, applicant.state()));
        assertThat(listener.lastKeys()).contains("timeout.title", "timeout.line");
        int once = listener.said.size();
        applicant.waits(2);
        FxToolkit.onFxThread(() -> show(view, applicant.state()));
        assertThat(listener.said).hasSize(once);
    }

    @Test
    void everythingOnEveryScreenIsReachedByKeysAndTheWayGoesRound() {
        SampleSteps.all().forEach((name, sample) -> {
            JourneyState state = SampleSteps.seen(sample.get(), Language.ZH_CN, DisplayMode.USUAL);
            listener.said.clear();
            KioskView view = shown(state, Language.ZH_CN, ON);
            press(view, KeyCode.DOWN);
            int things = things();
            assertThat(things).as(name).isPositive();
            Set<String> reached = new HashSet<>(listener.lastWords());
            for (int i = 1; i < things; i++) {
                press(view, KeyCode.DOWN);
                reached.addAll(listener.lastWords());
            }
            String first = listener.lastWords().getLast();
            press(view, KeyCode.DOWN);
            assertThat(listener.lastWords().getLast()).as(name).isEqualTo("第 1 项，共 " + things + " 项");
            press(view, KeyCode.UP);
            assertThat(listener.lastWords().getLast()).as(name).isEqualTo(first);
            FactDisplay display =
                    new FactDisplay(Applicant.shipped().catalogue().facts());
            Set<String> buttons = buttonsOf(view);
            // Where sources differ, what they say stands on buttons; aloud, none of it is said.
            buttons.removeIf(words -> Applicant.shipped().catalogue().facts().keySet().stream()
                    .flatMap(fact -> state.facts().all(fact).stream())
                    .anyMatch(fact -> words.equals(display.show(fact.name(), fact.value(), Language.ZH_CN))));
            assertThat(reached).as(name).containsAll(buttons);
        });
    }

    /** The last words are the place: "2 of 14". */
    private int things() {
        return Integer.parseInt(listener.lastWords().getLast().replaceAll(".*共 (\\d+) 项", "$1"));
    }

    /** What a finger could touch, but for the buttons that scroll: the keys scroll by themselves. */
    private static Set<String> buttonsOf(KioskView view) {
        Set<String> names = new HashSet<>();
        for (Region zone : view.frame().contents().zones()) {
            for (Node node : zone.lookupAll(".button")) {
                if (node instanceof ButtonBase button
                        && isShown(button)
                        && !(button.getParent().getParent() instanceof FieldRow)
                        && !button.isDisabled()
                        && !button.getParent().getStyleClass().contains("scroll-buttons")
                        && !button.getText().isBlank()) {
                    names.add(button.getText());
                }
            }
        }
        return names;
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    @Test
    void whatTheKeysAreOnIsPressedByEnterAndEscapeGoesBack() {
        List<JourneyEvent> told = new ArrayList<>();
        KioskView view = shown(Applicant.atLanguage().state(), Language.ZH_CN, ON, told::add);
        press(view, KeyCode.ENTER);
        assertThat(told).isEmpty();
        for (int i = 0; i < 20 && !listener.lastWords().getFirst().equals("中文"); i++) {
            press(view, KeyCode.DOWN);
        }
        press(view, KeyCode.ENTER);
        press(view, KeyCode.ESCAPE);
        assertThat(told).contains(new JourneyEvent.LanguageChosen(Language.ZH_CN), new JourneyEvent.Back());
    }

    @Test
    void digitsAreATickInTheHallAndSaidByHeadphonesOnlyWhenTheApplicantWants() {
        List<JourneyEvent> told = new ArrayList<>();
        KioskView view = shown(Applicant.editing("person.phone").state(), Language.ZH_CN, ON_WITH_KEYPAD, told::add);
        press(view, KeyCode.DOWN);
        press(view, KeyCode.NUMPAD7);
        assertThat(told).contains(new JourneyEvent.FieldTyped("person.phone", "7"));
        assertThat(listener.lastKeys()).containsExactly("spoken.typed");

        press(view, KeyCode.F15);
        press(view, KeyCode.DIGIT8);
        assertThat(listener.lastKeys()).containsExactly("spoken.typed");
        touch(view, "声音");
        touch(view, "念出数字");
        touch(view, "好了");
        press(view, KeyCode.DIGIT9);
        assertThat(listener.lastWords()).containsExactly("9");

        press(view, KeyCode.F16);
        press(view, KeyCode.DOWN);
        press(view, KeyCode.DIGIT1);
        assertThat(listener.lastKeys()).containsExactly("spoken.typed");
    }

    @Test
    void headphonesHearWhatTheHallDoesNot() {
        Applicant applicant = Applicant.atForm();
        String number = Applicant.NUMBER.replace("", " ").strip();
        KioskView view = shown(applicant.state(), Language.ZH_CN, ON_WITH_KEYPAD, event -> {});
        assertThat(allOn(view)).noneMatch(words -> words.contains(number) || words.contains(Applicant.NUMBER));

        press(view, KeyCode.F15);
        assertThat(allOn(view)).anyMatch(words -> words.contains(number));
    }

    private Set<String> allOn(KioskView view) {
        press(view, KeyCode.DOWN);
        Set<String> heard = new HashSet<>();
        for (int i = things(); i > 0; i--) {
            heard.addAll(listener.lastWords());
            press(view, KeyCode.DOWN);
        }
        return heard;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatIsPromisedOrDeclaredIsReadOutBeforeItIsSigned(Language language) {
        for (String screen : List.of("09-promise", "10-sign")) {
            JourneyState state = SampleSteps.seen(SampleSteps.all().get(screen).get(), language, DisplayMode.USUAL);
            shown(state, language, ON);
            String wanted = state.step() instanceof Step.Promise(String material)
                    ? state.chosenService().guide().materials().stream()
                            .filter(one -> one.id().equals(material))
                            .flatMap(one -> one.commitment().stream())
                            .map(text -> text.in(language))
                            .findFirst()
                            .orElseThrow()
                    : state.chosenService()
                            .signature()
                            .orElseThrow()
                            .declaration()
                            .in(language);
            assertThat(listener.lastWords()).as(screen).contains(wanted);
        }
    }

    @Test
    void whoCannotDrawSignsByHoldingAKeyOnceItIsSaidWhatThatMeans() {
        List<JourneyEvent> told = new ArrayList<>();
        KioskView view =
                shown(SampleSteps.all().get("09-promise").get().state(), Language.ZH_CN, ON_WITH_KEYPAD, told::add);
        told.clear();
        for (int i = 0; i < 20 && !listener.lastWords().getFirst().contains("按住回车两秒"); i++) {
            press(view, KeyCode.DOWN);
        }
        assertThat(listener.lastWords().getFirst()).contains("等于您本人在这段话下面签名");

        press(view, KeyCode.ENTER);
        fire(view, KeyEvent.KEY_RELEASED, KeyCode.ENTER);
        assertThat(listener.lastKeys()).containsExactly("spoken.held-too-short");
        assertThat(told).noneMatch(JourneyEvent.SignatureDrawn.class::isInstance);

        press(view, KeyCode.ENTER);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> FxToolkit.onFxThread(
                        () -> told.contains(new JourneyEvent.SignatureDrawn(Signature.confirmedByKeys()))));
        fire(view, KeyEvent.KEY_RELEASED, KeyCode.ENTER);
        assertThat(listener.lastKeys()).containsExactly("spoken.signed-by-keys");
    }

    private static void press(KioskView view, KeyCode code) {
        fire(view, KeyEvent.KEY_PRESSED, code);
    }

    private static void fire(KioskView view, EventType<KeyEvent> type, KeyCode code) {
        FxToolkit.runOnFxThread(() -> Event.fireEvent(
                view.frame(),
                new KeyEvent(type, KeyEvent.CHAR_UNDEFINED, code.getName(), code, false, false, false, false)));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void theSoundSheetCanBeReadAndTouched(Look look) {
        JourneyState state = SampleSteps.seen(Applicant.atServices(), look.language(), look.mode());
        List<String> faults = FxToolkit.onFxThread(() -> {
            KioskView view =
                    StepScreensTest.drawn(state, look, Applicant.shipped().catalogue(), event -> {});
            view.speakWith(listener, ON);
            if (look.low()) {
                touch(view, Applicant.shipped().texts().get(look.language(), "frame.help"));
            }
            touch(view, Applicant.shipped().texts().get(look.language(), "sound.name"));
            FxToolkit.picture(view.frame(), look.width(), look.height(), "sound/" + look.name());
            return ScreenAudit.faults(view.frame());
        });
        assertThat(faults).isEmpty();
    }

    static Stream<Look> looks() {
        return Stream.of(
                new Look("portrait-zh", 1080, 1920, Language.ZH_CN, false, false, false, false),
                new Look("portrait-elder-en", 1080, 1920, Language.EN, true, false, false, false),
                new Look("landscape-contrast-zh", 1920, 1080, Language.ZH_CN, true, true, false, false),
                new Look("portrait-low-en", 1080, 1920, Language.EN, false, false, true, false),
                new Look("compact-elder-en", 1280, 1024, Language.EN, true, false, false, false));
    }

    private static boolean isChoice(String fact) {
        return Applicant.shipped()
                .catalogue()
                .fact(fact)
                .map(definition -> definition.type() == FactType.CHOICE)
                .orElse(true);
    }

    private static boolean show(KioskView view, JourneyState state) {
        view.show(state);
        return true;
    }

    private static void touch(KioskView view, String name) {
        FxToolkit.onFxThread(() -> {
            view.frame().lookupAll(".button").stream()
                    .filter(javafx.scene.control.ButtonBase.class::isInstance)
                    .map(javafx.scene.control.ButtonBase.class::cast)
                    .filter(button -> button.getText().equals(name) && button.isVisible())
                    .toList()
                    .getLast()
                    .getOnAction()
                    .handle(new javafx.event.ActionEvent());
            view.frame().applyCss();
            view.frame().layout();
            return true;
        });
    }

    private KioskView shown(JourneyState state, Language language, VoiceSettings settings) {
        return shown(state, language, settings, event -> {});
    }

    private KioskView shown(
            JourneyState state, Language language, VoiceSettings settings, Consumer<JourneyEvent> tell) {
        return FxToolkit.onFxThread(() -> {
            KioskView view = StepScreensTest.drawn(
                    state,
                    new Look("", 1080, 1920, language, false, false, false, false),
                    Applicant.shipped().catalogue(),
                    tell);
            view.speakWith(listener, settings);
            return view;
        });
    }
}
