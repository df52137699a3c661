package org.hallkiosk.driver.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.hallkiosk.device.TicketDocument.Alignment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketFontTest {
    private final TicketFont font = TicketFont.ofThisMachine();

    @ParameterizedTest
    @ValueSource(strings = {"王", "䶮", "㛃", "𠮷", "𫖯", "é", "A"})
    void namesAreDrawnWithInk(String character) {
        assertThat(font.canDraw(character.codePointAt(0))).isTrue();
        assertThat(dots(character)).isNotEmpty();
    }

    @Test
    void eachCharacterHasItsOwnShapeAndNoneIsASubstituteBox() {
        assertThat(dots("𠮷")).isNotEqualTo(dots("吉")).isNotEqualTo(dots("□"));
        assertThat(dots("㛃")).isNotEqualTo(dots("𠮷")).isNotEqualTo(dots("□"));
    }

    @Test
    void whatNoFontHasCannotBeDrawn() {
        assertThat(font.canDraw(0xE000)).isFalse();
        assertThat(font.canDraw(0x10FFFF)).isFalse();
        assertThat(font.canDraw(0x0378)).isFalse();
    }

    @Test
    void missingAndBrokenFontFilesArePassedOver() {
        TicketFont some = new TicketFont(List.of(
                Path.of("/nowhere/font.ttf"),
                Path.of("/etc/hostname"),
                Path.of("/usr/share/fonts/truetype/hanazono/HanaMinB.ttf")));

        assertThat(some.canDraw("𠮷".codePointAt(0))).isTrue();
        assertThat(some.canDraw('王')).isFalse();
    }

    private byte[] dots(String text) {
        return new LineDrawing(font, RomCharset.GBK)
                .draw(text, 1, false, Alignment.LEFT)
                .raster()
                .dots();
    }
}
