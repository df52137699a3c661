package org.hallkiosk.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.SortedSet;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
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

    boolean has(int codePoint) {
        return opened().glyphOf(codePoint) != 0;
    }

    /** Width of a character in em. */
    double width(int codePoint) throws IOException {
        TrueTypeFile font = opened();
        return (double) font.width(font.glyphOf(codePoint)) / font.unitsPerEm();
    }

    /** Puts these characters, and no others, into the document. */
    PDType0Font embedInto(PDDocument document, SortedSet<Integer> codePoints) throws IOException {
        byte[] excerpt = FontExcerpt.of(opened(), codePoints);
        return PDType0Font.load(document, new TTFParser().parse(new RandomAccessReadBuffer(excerpt)), true);
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
