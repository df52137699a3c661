package org.hallkiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.hallkiosk.configuration.Configuration;
import org.hallkiosk.device.LivePictures;
import org.hallkiosk.journey.Applicant;
import org.hallkiosk.journey.DisplayMode;
import org.hallkiosk.journey.JourneyEvent;
import org.hallkiosk.journey.JourneyState;
import org.hallkiosk.journey.SampleSteps;
import org.hallkiosk.journey.Step;
import org.hallkiosk.service.Catalogue;
import org.hallkiosk.text.Language;
import org.hallkiosk.text.pinyin.PinyinDictionary;
import org.hallkiosk.ui.picture.DevicePlacement;
import org.hallkiosk.ui.screen.Places;
import org.hallkiosk.voice.Voice;
import org.hallkiosk.voice.VoiceSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every step of a journey as the applicant sees it, in every look: measured, and for four looks also a picture in
 * target/pictures/steps. System properties {@code looks} and {@code screens} choose by regular expression.
 */
class StepScreensTest {
    private static final Map<String, Supplier<Applicant>> SAMPLES = SampleSteps.all();

    record Look(
            String name,
            int width,
            int height,
            Language language,
            boolean elder,
            boolean contrast,
            boolean low,
            boolean picture) {

        Look(String name, int width, int height, Language language, boolean elder, boolean contrast, boolean picture) {
            this(name, width, height, language, elder, contrast, false, picture);
        }

        DisplayMode mode() {
            return new DisplayMode(elder, contrast, low);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static final Look PLAIN = new Look("portrait-zh", 1080, 1920, Language.ZH_CN, false, false, false);

    static Stream<Arguments> looks() {
        List<Look> looks = new ArrayList<>();
        for (Language language : Language.values()) {
            String tag = language == Language.ZH_CN ? "zh" : "en";
            boolean chinese = language == Language.ZH_CN;
            looks.add(new Look("portrait-" + tag, 1080, 1920, language, false, false, chinese));
            looks.add(new Look("landscape-" + tag, 1920, 1080, language, false, false, !chinese));
            looks.add(new Look("portrait-elder-" + tag, 1080, 1920, language, true, false, chinese));
            looks.add(new Look("landscape-contrast-" + tag, 1920, 1080, language, chinese, true, false));
            looks.add(new Look("compact-" + tag, 1280, 1024, language, false, false, chinese));
            looks.add(new Look("landscape-elder-" + tag, 1920, 1080, language, true, false, !chinese));
            looks.add(new Look("compact-elder-" + tag, 1280, 1024, language, true, false, false));
            looks.add(new Look("portrait-low-" + tag, 1080, 1920, language, false, false, true, chinese));
            looks.add(new Look("portrait-low-elder-" + tag, 1080, 1920, language, true, chinese, true, false));
        }
        return looks.stream()
                .filter(look -> look.name().matches(System.getProperty("looks", ".*")))
                .flatMap(look -> SAMPLES.keySet().stream()
                        .filter(screen -> screen.matches(System.getProperty("screens", ".*")))
                        .map(screen -> Arguments.of(look, screen)));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everyStepCanBeReadAndTouched(Look look, String screen) {
        JourneyState state = SampleSteps.seen(SAMPLES.get(screen).get(), look.language(), look.mode());
        KioskView view = FxToolkit.onFxThread(() -> shown(state, look));

        List<String> faults = FxToolkit.onFxThread(() -> ScreenAudit.faults(view.frame()));
        if (look.picture() || System.getProperty("looks") != null) {
            Path picture =
                    FxToolkit.picture(view.frame(), look.width(), look.height(), "steps/" + look.name() + "/" + screen);
            assertThat(picture).exists();
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void noStepIsForgotten() {
        Set<Class<?>> drawn = SAMPLES.values().stream()
                .map(sample -> sample.get().state().step().getClass())
                .collect(Collectors.toSet());
        assertThat(drawn).contains(Step.class.getPermittedSubclasses());
    }

    static KioskView shown(JourneyState state, Look look) {
        return shown(state, look, Applicant.shipped().catalogue());
    }

    static KioskView shown(JourneyState state, Look look, Catalogue catalogue) {
        return shown(state, look, catalogue, event -> {});
    }

    static KioskView shown(JourneyState state, Look look, Catalogue catalogue, Consumer<JourneyEvent> tell) {
        KioskView view = drawn(state, look, catalogue, tell);
        view.speakWith(Voice.silent(), VoiceSettings.USUAL);
        // Twice, as on a terminal: what wraps knows its width only after the first time.
        for (int i = 0; i < 2; i++) {
            view.frame().applyCss();
            view.frame().layout();
        }
        return view;
    }

    /** Not laid out yet. */
    static KioskView drawn(JourneyState state, Look look, Catalogue catalogue, Consumer<JourneyEvent> tell) {
        Configuration configuration = Applicant.shipped();
        KioskView view = new KioskView(
                new KioskView.Setting(
                        configuration.texts(),
                        catalogue,
                        configuration.terminal().hall(),
                        places(),
                        LivePictures.none(),
                        look.width() > look.height(),
                        15,
                        30,
                        tell,
                        (pdf, onFxThread) -> onFxThread.accept(List.of(page())),
                        PinyinDictionary::empty),
                look.language());
        view.frame().setMotion(false);
        Scene scene = KioskScene.of(view.frame(), look.width(), look.height());
        view.frame().resize(look.width(), look.height());
        view.show(state);
        return view;
    }

    private static Places places() {
        return new Places(
                new DevicePlacement(DevicePlacement.Side.RIGHT, 50),
                new DevicePlacement(DevicePlacement.Side.BELOW, 25),
                new DevicePlacement(DevicePlacement.Side.LEFT, 50),
                new DevicePlacement(DevicePlacement.Side.BELOW, 25));
    }

    private static WritableImage page() {
        WritableImage page = new WritableImage(420, 594);
        for (int y = 0; y < 594; y++) {
            for (int x = 0; x < 420; x++) {
                page.getPixelWriter().setColor(x, y, y % 24 == 0 && x > 40 && x < 380 ? Color.GRAY : Color.WHITE);
            }
        }
        return page;
    }
}
