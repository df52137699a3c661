package org.hallkiosk.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.SortedSet;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/** One font that documents may use, opened when first asked. */
final class FontFace {
    private final Path file;
    private @Nullable TrueTypeFile opened;

    FontFace(Path file) {
        this.file = file;
    }

    Path file() {
        return file;
    }

    /** Whether it draws this character. Some fonts claim a character and hold an empty glyph for it. */
    boolean has(int codePoint) {
        TrueTypeFile font = opened();
        int glyph = font.glyphOf(codePoint);
        try {
            return glyph != 0
                    && (Character.isSpaceChar(codePoint) || font.outline(glyph).hasRemaining());
        } catch (IOException outsideTheFont) {
            return false;
        }
    }

    /** Width of a character in em. */
    double width(int codePoint) throws IOException {
        TrueTypeFile font = opened();
        return (double) font.width(font.glyphOf(codePoint)) / font.unitsPerEm();
    }

    /** A font with these characters and no others. */
    TrueTypeFont excerpt(SortedSet<Integer> codePoints) throws IOException {
        return new TTFParser().parse(new RandomAccessReadBuffer(FontExcerpt.of(opened(), codePoints)));
    }

    private TrueTypeFile opened() {
        TrueTypeFile known = opened;
        if (known == null) {
            try {
                known = new TrueTypeFile(file);
                opened = known;
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the font " + file, e);
            }
        }
        return known;
    }
}
