package org.hallkiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
 * Every step of a journey as the applicant sees it, measured in every mode, size and language. System properties
 * {@code looks} and {@code screens} choose by regular expression; {@code pictures=true} leaves pictures of them in
 * target/pictures/steps.
 */
class StepScreensTest {
    private static final Map<String, Supplier<Applicant>> SAMPLES = SampleSteps.all();
    private static final Map<String, Applicant> APPLICANTS = new ConcurrentHashMap<>();

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

    /** Every mode in every size and language; low mode only where the screen is upright. */
    static Stream<Look> wholeLooks() {
        List<Look> looks = new ArrayList<>();
        for (Language language : Language.values()) {
            for (Size size : Size.values()) {
                looks.add(size.look("", language, false, false, false));
                looks.add(size.look("-elder", language, true, false, false));
                looks.add(size.look("-contrast", language, false, true, false));
                looks.add(size.look("-elder-contrast", language, true, true, false));
                if (size == Size.PORTRAIT) {
                    looks.add(size.look("-low", language, false, false, true));
                    looks.add(size.look("-low-elder", language, true, false, true));
                }
            }
        }
        return looks.stream().filter(look -> look.name().matches(System.getProperty("looks", ".*")));
    }

    private enum Size {
        PORTRAIT(1080, 1920),
        LANDSCAPE(1920, 1080),
        COMPACT(1280, 1024);

        private final int width;
        private final int height;

        Size(int width, int height) {
            this.width = width;
            this.height = height;
        }

        Look look(String mode, Language language, boolean elder, boolean contrast, boolean low) {
            String name = name().toLowerCase(Locale.ROOT) + mode + (language == Language.ZH_CN ? "-zh" : "-en");
            boolean picture = Boolean.getBoolean("pictures");
            return new Look(name, width, height, language, elder, contrast, low, picture);
        }
    }

    static Stream<Arguments> looks() {
        return wholeLooks().flatMap(look -> screens().map(screen -> Arguments.of(look, screen)));
    }

    private static Stream<String> screens() {
        return SAMPLES.keySet().stream().filter(screen -> screen.matches(System.getProperty("screens", ".*")));
    }

    /** One kiosk a look, which goes from screen to screen as on a terminal: a new one for each takes three times as long. */
    @ParameterizedTest
    @MethodSource("wholeLooks")
    void everyStepCanBeReadAndTouched(Look look) {
        KioskView view =
                FxToolkit.onFxThread(() -> shown(state(screens().findFirst().orElseThrow(), look), look));
        Map<String, List<String>> faults = new LinkedHashMap<>();
        screens().forEach(screen -> {
            JourneyState state = state(screen, look);
            FxToolkit.runOnFxThread(() -> {
                // Drawn anew, though the step may be the same as before: nobody comes from one farewell to another.
                view.offer(Applicant.shipped().catalogue(), Applicant.shipped().texts());
                view.show(state);
                layOut(view);
            });
            // Between the two what asked to be laid out later is.
            List<String> found = FxToolkit.onFxThread(() -> {
                layOut(view);
                List<String> all = new ArrayList<>(ScreenAudit.faults(view.frame()));
                all.addAll(SightAudit.faults(view.frame(), state));
                return all;
            });
            if (!found.isEmpty()) {
                faults.put(screen, found);
            }
            if (look.picture()) {
                FxToolkit.picture(view.frame(), look.width(), look.height(), "steps/" + look.name() + "/" + screen);
            }
        });
        assertThat(faults).isEmpty();
    }

    private static JourneyState state(String screen, Look look) {
        Applicant applicant =
                APPLICANTS.computeIfAbsent(screen, name -> SAMPLES.get(name).get());
        return SampleSteps.seen(applicant, look.language(), look.mode());
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
        layOut(view);
        return view;
    }

    /** Twice, as on a terminal: what wraps knows its width only after the first time. */
    private static void layOut(KioskView view) {
        for (int i = 0; i < 2; i++) {
            view.frame().applyCss();
            view.frame().layout();
        }
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
