package org.hallkiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hallkiosk.device.CardReading;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.journey.Applicant;
import org.hallkiosk.journey.DisplayMode;
import org.hallkiosk.journey.JourneyEvent;
import org.hallkiosk.journey.JourneyState;
import org.hallkiosk.journey.SampleSteps;
import org.hallkiosk.journey.Step;
import org.hallkiosk.service.FactType;
import org.hallkiosk.text.Language;
import org.hallkiosk.ui.StepScreensTest.Look;
import org.hallkiosk.ui.screen.StepViews;
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
            true, 70, VoiceSettings.USUAL.recordings(), VoiceSettings.SPEECH, Map.of(), VoiceSettings.PLAYER);

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

    @ParameterizedTest
    @MethodSource("looks")
    void theSoundSheetCanBeReadAndTouched(Look look) {
        JourneyState state = SampleSteps.seen(
                Applicant.atServices(), look.language(), new DisplayMode(look.elder(), look.contrast()));
        List<String> faults = FxToolkit.onFxThread(() -> {
            KioskView view =
                    StepScreensTest.drawn(state, look, Applicant.shipped().catalogue(), event -> {});
            view.speakWith(listener, ON);
            touch(view, Applicant.shipped().texts().get(look.language(), "sound.name"));
            FxToolkit.picture(view.frame(), look.width(), look.height(), "sound/" + look.name());
            return ScreenAudit.faults(view.frame());
        });
        assertThat(faults).isEmpty();
    }

    static Stream<Look> looks() {
        return Stream.of(
                new Look("portrait-zh", 1080, 1920, Language.ZH_CN, false, false, false),
                new Look("portrait-elder-en", 1080, 1920, Language.EN, true, false, false),
                new Look("landscape-contrast-zh", 1920, 1080, Language.ZH_CN, true, true, false),
                new Look("compact-elder-en", 1280, 1024, Language.EN, true, false, false));
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
        return FxToolkit.onFxThread(() -> {
            KioskView view = StepScreensTest.drawn(
                    state,
                    new Look("", 1080, 1920, language, false, false, false),
                    Applicant.shipped().catalogue(),
                    event -> {});
            view.speakWith(listener, settings);
            return view;
        });
    }
}
