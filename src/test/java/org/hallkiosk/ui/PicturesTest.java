package org.hallkiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hallkiosk.ui.frame.KioskFrame;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every screen in every look, as a picture to judge by eye in target/pictures, and measured. */
class PicturesTest {

    record Look(String name, int width, int height, boolean chinese, boolean elder, boolean contrast) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Arguments> looks() {
        return Stream.of(
                        new Look("portrait-zh", 1080, 1920, true, false, false),
                        new Look("portrait-en", 1080, 1920, false, false, false),
                        new Look("portrait-zh-elder", 1080, 1920, true, true, false),
                        new Look("portrait-en-elder", 1080, 1920, false, true, false),
                        new Look("portrait-zh-contrast", 1080, 1920, true, false, true),
                        new Look("landscape-zh", 1920, 1080, true, false, false),
                        new Look("landscape-en", 1920, 1080, false, false, false),
                        new Look("landscape-zh-elder", 1920, 1080, true, true, false),
                        new Look("compact-zh", 1280, 1024, true, false, false),
                        new Look("compact-en", 1280, 1024, false, false, false))
                .filter(look -> look.name().matches(System.getProperty("looks", ".*")))
                .flatMap(look -> new SampleScreens(look.chinese())
                        .all().keySet().stream()
                                .filter(screen -> screen.matches(System.getProperty("screens", ".*")))
                                .map(screen -> Arguments.of(look, screen)));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everyScreenCanBeReadAndTouched(Look look, String screen) {
        KioskFrame frame = FxToolkit.onFxThread(() -> {
            SampleScreens screens = new SampleScreens(look.chinese());
            KioskFrame made = screens.frame();
            made.setElder(look.elder());
            made.setContrast(look.contrast());
            Consumer<KioskFrame> compose = screens.all().get(screen);
            compose.accept(made);
            return made;
        });

        Path picture = FxToolkit.picture(frame, look.width(), look.height(), look.name() + "/" + screen);

        List<String> faults = FxToolkit.onFxThread(() -> ScreenAudit.faults(frame));
        assertThat(picture).exists();
        assertThat(faults).isEmpty();
    }
}
