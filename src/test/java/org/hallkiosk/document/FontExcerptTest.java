package org.hallkiosk.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FontExcerptTest {
    private static final Path FONTS = Path.of("/usr/share/fonts/truetype");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wqy/wqy-zenhei.ttc",
                "lxgw-wenkai/LXGWWenKai-Regular.ttf",
                "droid/DroidSansFallbackFull.ttf",
                "hanazono/HanaMinA.ttf",
                "dejavu/DejaVuSans.ttf"
            })
    void excerptIsASmallFontThatFontBoxReads(String font) throws IOException {
        TrueTypeFile file = new TrueTypeFile(FONTS.resolve(font));
        TreeSet<Integer> characters = "一月 龙Éé§"
                .codePoints()
                .filter(c -> file.glyphOf(c) != 0)
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
        byte[] excerpt = FontExcerpt.of(file, characters);
        assertThat(excerpt).hasSizeLessThan(200_000);
        TrueTypeFont read = new TTFParser().parse(new RandomAccessReadBuffer(excerpt));
        for (int character : characters) {
            assertThat(read.getUnicodeCmapLookup().getGlyphId(character)).isPositive();
        }
    }

    /** Composed glyphs are the hard part: their parts have other numbers in the excerpt. */
    @Test
    void outlinesAndWidthsAreThoseOfTheWholeFont() throws IOException {
        Path path = FONTS.resolve("dejavu/DejaVuSans.ttf");
        TrueTypeFont whole = new TTFParser().parse(new RandomAccessReadBufferedFile(path.toFile()));
        TreeSet<Integer> characters = new TreeSet<>(List.of((int) 'A', (int) 'Å', (int) 'ễ', (int) 'ǖ', (int) '½'));
        TrueTypeFont excerpt =
                new TTFParser().parse(new RandomAccessReadBuffer(FontExcerpt.of(new TrueTypeFile(path), characters)));
        for (int character : characters) {
            int there = whole.getUnicodeCmapLookup().getGlyphId(character);
            int here = excerpt.getUnicodeCmapLookup().getGlyphId(character);
            assertThat(excerpt.getAdvanceWidth(here)).isEqualTo(whole.getAdvanceWidth(there));
            assertThat(excerpt.getGlyph().getGlyph(here).getPath().getBounds2D())
                    .isEqualTo(whole.getGlyph().getGlyph(there).getPath().getBounds2D());
        }
    }

    @Test
    void charactersBeyondTheFirstPlaneAreFound() throws IOException {
        TrueTypeFile rare = new TrueTypeFile(FONTS.resolve("hanazono/HanaMinB.ttf"));
        assertThat(rare.glyphOf(0x20BB7)).isPositive();
        assertThat(rare.glyphOf(0x3FFFD)).isZero();
    }
}
