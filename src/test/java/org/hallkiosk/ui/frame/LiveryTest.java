package org.hallkiosk.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import org.hallkiosk.configuration.Colour;
import org.hallkiosk.ui.FxToolkit;
import org.hallkiosk.ui.KioskScene;
import org.hallkiosk.ui.component.PrimaryButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A city's colour reaches what is painted, can be read in every mode, and never enters high contrast. */
class LiveryTest {
    private static final Runnable NOTHING = () -> {};

    @ParameterizedTest
    @ValueSource(strings = {"#9b1c1c", "#767676", "#0a7d33", "#6a3fa0", "#000000", "#d0021b"})
    void whatIsWrittenInTheColourCanBeRead(String city) {
        Livery livery = Livery.of(Colour.of(city));
        assertReadable(tokens(livery.usual()), 4.5);
        assertReadable(tokens(livery.elder()), 7);
    }

    @Test
    void theMainActionWearsItAndHighContrastDoesNot() {
        KioskFrame frame = FxToolkit.onFxThread(() -> {
            KioskFrame made = new KioskFrame(
                    new FrameTexts("厅", "English", "大字", "对比", "低位", "返回", "首页", "求助"),
                    new FrameActions(NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING));
            KioskScene.of(made, 1080, 1920);
            made.setLivery(Livery.of(Colour.of("#9b1c1c")));
            made.show(Screen.of("请核对", new StackPane()).withMainAction(new PrimaryButton("下一步", NOTHING)));
            return made;
        });

        assertThat(painted(frame)).isEqualTo(Color.web("#9b1c1c"));
        FxToolkit.runOnFxThread(() -> frame.setContrast(true));
        assertThat(painted(frame)).isEqualTo(Color.web("#ffe600"));
        FxToolkit.runOnFxThread(() -> frame.setContrast(false));
        assertThat(painted(frame)).isEqualTo(Color.web("#9b1c1c"));
    }

    private static Paint painted(KioskFrame frame) {
        return FxToolkit.onFxThread(() -> {
            frame.resize(1080, 1920);
            frame.applyCss();
            frame.layout();
            Button button = (Button) frame.lookup(".primary-button");
            return ((Region) button).getBackground().getFills().getLast().getFill();
        });
    }

    private static void assertReadable(Map<String, Colour> tokens, double least) {
        Colour primary = tokens.get("-primary");
        assertThat(primary.contrastWith(Colour.WHITE)).isGreaterThanOrEqualTo(least);
        assertThat(primary.contrastWith(new Colour(0xf4f7fb))).isGreaterThanOrEqualTo(least);
        assertThat(primary.contrastWith(tokens.get("-primary-tint"))).isGreaterThanOrEqualTo(least);
        assertThat(new Colour(0x14202e).contrastWith(tokens.get("-primary-tint")))
                .isGreaterThanOrEqualTo(7);
        assertThat(tokens.get("-welcome").contrastWith(Colour.WHITE)).isGreaterThanOrEqualTo(least);
    }

    private static Map<String, Colour> tokens(String style) {
        Map<String, Colour> tokens = new HashMap<>();
        for (String token : style.split(";")) {
            String[] parts = token.split(": ");
            tokens.put(parts[0], Colour.of(parts[1]));
        }
        return tokens;
    }
}
