package org.hallkiosk.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a city may and may not put on its terminals, and what the technician reads about it. */
class CityLookMistakesTest {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0};

    @TempDir
    Path temporary;

    private EditedFolder edited;

    @BeforeEach
    void copy() {
        edited = new EditedFolder(temporary);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#e60012", "#f7d300", "#ffffff", "#00a0e9"})
    void aColourOnWhichWhiteCannotBeReadIsRefusedWithADarkerShade(String pale) {
        display("colour: '" + pale + "'");
        if (Colour.of(pale).contrastWith(Colour.WHITE) >= 4.5) {
            assertThat(edited.mistakes()).isEmpty();
            return;
        }
        assertThat(edited.mistakes()).singleElement().satisfies(said -> {
            assertThat(said).startsWith("kiosk.yaml:" + edited.lineOf("kiosk.yaml", "display: {") + " ");
            assertThat(said).contains("White can hardly be read on " + pale);
            String advised = said.substring(said.indexOf('|')).replaceAll("(?s).*(#[0-9a-f]{6}).*", "$1");
            assertThat(Colour.of(advised).contrastWith(Colour.WHITE)).isGreaterThanOrEqualTo(4.5);
        });
    }

    @Test
    void aDarkColourAndADrawnEmblemAreRead() {
        display("colour: '#9b1c1c', emblem: 'M24 4L44 44H4Z'");
        CityLook look = edited.loaded().terminal().look();
        assertThat(look.colour()).contains(Colour.of("#9b1c1c"));
        assertThat(look.emblem()).contains(new CityLook.Emblem.Drawing("M24 4L44 44H4Z"));
    }

    @Test
    void anEmblemThatIsAPictureLiesInTheFolder() {
        display("emblem: emblem.png");
        assertThat(edited.mistakes()).singleElement().asString().contains("The emblem emblem.png is not there.");
        edited.write("emblem.png", "GIF89a");
        assertThat(edited.mistakes()).singleElement().asString().contains("emblem.png is not a PNG picture.");
        edited.write("emblem.png", PNG);
        assertThat(edited.loaded().terminal().look().emblem())
                .contains(new CityLook.Emblem.Picture(edited.folder().resolve("emblem.png")));
    }

    @Test
    void aWordIsNoColour() {
        display("colour: red");
        assertThat(edited.mistakes()).singleElement().asString().startsWith("kiosk.yaml:");
    }

    private void display(String more) {
        edited.replace(
                "kiosk.yaml", "display: {orientation: portrait}", "display: {orientation: portrait, " + more + "}");
    }
}
