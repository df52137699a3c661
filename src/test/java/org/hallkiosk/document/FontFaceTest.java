package org.hallkiosk.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FontFaceTest {
    private static final Path FOLDER = Path.of("/usr/share/fonts/truetype");

    /** One font with each format of character map. */
    @ParameterizedTest
    @ValueSource(strings = {"droid/DroidSansFallbackFull.ttf", "dejavu/DejaVuSans.ttf"})
    void everyCharacterHasTheGlyphAndWidthThatPdfBoxFinds(String name) throws IOException {
        Path file = FOLDER.resolve(name);
        FontFace face = FontFace.open(file).orElseThrow();
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBufferedFile(file.toFile()))) {
            CmapLookup expected = font.getUnicodeCmapLookup();
            for (int codePoint = ' '; codePoint < 0x30000; codePoint++) {
                int glyph = expected.getGlyphId(codePoint);
                assertThat(face.glyph(codePoint)).as("U+%04X", codePoint).isEqualTo(glyph);
                assertThat(face.advance(codePoint) * font.getUnitsPerEm())
                        .as("U+%04X", codePoint)
                        .isCloseTo(font.getAdvanceWidth(glyph), offset(0.01f));
            }
        }
    }

    @Test
    void anExcerptDrawsItsCharactersAsTheWholeFontDoes() throws IOException {
        Path file = FOLDER.resolve("dejavu/DejaVuSans.ttf");
        FontFace face = FontFace.open(file).orElseThrow();
        TreeSet<Integer> codePoints = new TreeSet<>();
        // é and Ǖ are made of other glyphs, in one and in two steps.
        "Aé Ǖ1".codePoints().forEach(codePoints::add);

        byte[] excerpt = FontExcerpt.of(face, codePoints);

        assertThat(excerpt.length).isLessThan(100_000);
        try (TrueTypeFont whole = new TTFParser().parse(new RandomAccessReadBufferedFile(file.toFile()));
                TrueTypeFont part = new TTFParser().parse(new RandomAccessReadBuffer(excerpt))) {
            for (int codePoint : codePoints) {
                int glyph = part.getUnicodeCmapLookup().getGlyphId(codePoint);
                assertThat(glyph).isPositive().isEqualTo(face.glyph(codePoint));
                assertThat(boundsOf(part, glyph)).isEqualTo(boundsOf(whole, glyph));
            }
            assertThat(part.getUnicodeCmapLookup().getGlyphId('B')).isZero();
            assertThat(part.getGlyph()
                            .getGlyph(face.glyph('B'))
                            .getPath()
                            .getBounds2D()
                            .isEmpty())
                    .isTrue();
        }
    }

    @Test
    void aCollectionIsReadThroughItsFirstFace() {
        FontFace face = FontFace.open(FOLDER.resolve("wqy/wqy-zenhei.ttc")).orElseThrow();

        assertThat(face.has('王')).isTrue();
        assertThat(face.advance('王')).isEqualTo(1);
    }

    @Test
    void anEmptyGlyphIsNoCharacterUnlessItIsASpace() {
        FontFace face = FontFace.open(FOLDER.resolve("dejavu/DejaVuSans.ttf")).orElseThrow();

        assertThat(face.has(' ')).isTrue();
        assertThat(face.glyph(0x2063))
                .as("the font claims the invisible separator")
                .isPositive();
        assertThat(face.has(0x2063)).isFalse();
    }

    @Test
    void whatIsNoTrueTypeFontIsPassedOver(@TempDir Path folder) throws IOException {
        Path torn = folder.resolve("torn.ttf");
        byte[] whole = Files.readAllBytes(FOLDER.resolve("dejavu/DejaVuSans.ttf"));
        Files.write(torn, Arrays.copyOf(whole, 2000));

        assertThat(FontFace.open(torn)).isEmpty();
        assertThat(FontFace.open(Path.of("pom.xml"))).isEmpty();
        assertThat(FontFace.open(folder.resolve("none.ttf"))).isEmpty();
    }

    private static String boundsOf(TrueTypeFont font, int glyph) throws IOException {
        var data = font.getGlyph().getGlyph(glyph);
        return data == null ? "no ink" : data.getPath().getBounds2D().toString();
    }
}
