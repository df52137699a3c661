package org.hallkiosk.document;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/** One font file, parsed once when first asked and kept for the life of the program. */
final class FontFace {
    private final Path file;
    private @Nullable Parsed parsed;

    private record Parsed(TrueTypeFont font, CmapLookup characters) {}

    FontFace(Path file) {
        this.file = file;
    }

    Path file() {
        return file;
    }

    boolean has(int codePoint) {
        return parsed().characters().getGlyphId(codePoint) != 0;
    }

    /** Embeds the glyphs that the document will have used of it by the time it is saved. */
    PDType0Font embedInto(PDDocument document) throws IOException {
        return PDType0Font.load(document, parsed().font(), true);
    }

    private Parsed parsed() {
        Parsed known = parsed;
        if (known == null) {
            try {
                TrueTypeFont font = parse(file.toFile());
                known = new Parsed(font, font.getUnicodeCmapLookup());
                parsed = known;
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the font " + file, e);
            }
        }
        return known;
    }

    private static TrueTypeFont parse(File file) throws IOException {
        if (!file.getName().endsWith(".ttc")) {
            return new TTFParser().parse(new RandomAccessReadBufferedFile(file));
        }
        TrueTypeCollection collection = new TrueTypeCollection(file);
        TrueTypeFont[] first = new TrueTypeFont[1];
        collection.processAllFonts(font -> {
            if (first[0] == null) {
                first[0] = font;
            }
        });
        if (first[0] == null) {
            throw new IOException("no font in the collection");
        }
        return first[0];
    }
}
