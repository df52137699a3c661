package org.hallkiosk.document;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.IndexToLocationTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/** One opened TrueType font. PDFBox holds the whole file in memory. Not for use from several threads at once. */
final class FontFace {
    private final TrueTypeFont font;
    private final CmapLookup characters;
    private final IndexToLocationTable locations;
    private final float unitsPerEm;

    private FontFace(TrueTypeFont font) throws IOException {
        // Ligatures would be drawn with glyphs that have no character, and could not be searched or copied.
        font.setEnableGsub(false);
        this.font = font;
        this.characters = font.getUnicodeCmapLookup();
        this.locations = font.getIndexToLocation();
        this.unitsPerEm = font.getUnitsPerEm();
    }

    /** Empty when there is no such file, or it is no TrueType font that a PDF can embed. */
    static Optional<FontFace> open(Path file) {
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        try {
            TrueTypeFont font = file.toString().endsWith(".ttc") ? firstOf(file.toFile()) : single(file.toFile());
            return font.getTableMap().containsKey("glyf") ? Optional.of(new FontFace(font)) : Optional.empty();
        } catch (IOException broken) {
            return Optional.empty();
        }
    }

    private static TrueTypeFont single(File file) throws IOException {
        return new TTFParser().parse(new RandomAccessReadBufferedFile(file));
    }

    /** The faces of a collection share their bytes, so the collection stays open as long as the face is used. */
    @SuppressWarnings("resource")
    private static TrueTypeFont firstOf(File file) throws IOException {
        List<TrueTypeFont> faces = new ArrayList<>();
        new TrueTypeCollection(file).processAllFonts(faces::add);
        if (faces.isEmpty()) {
            throw new IOException("a collection without a font");
        }
        return faces.getFirst();
    }

    TrueTypeFont font() {
        return font;
    }

    /** Whether it can draw this character. Some fonts claim a character and hold an empty glyph for it. */
    boolean has(int codePoint) {
        int glyph = characters.getGlyphId(codePoint);
        return glyph > 0 && (hasOutline(glyph) || Character.isSpaceChar(codePoint));
    }

    private boolean hasOutline(int glyph) {
        long[] offsets = locations.getOffsets();
        return glyph + 1 < offsets.length && offsets[glyph + 1] > offsets[glyph];
    }

    /** In ems. */
    float advance(int codePoint) {
        try {
            return font.getAdvanceWidth(characters.getGlyphId(codePoint)) / unitsPerEm;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
