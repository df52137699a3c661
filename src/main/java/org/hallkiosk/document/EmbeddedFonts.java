package org.hallkiosk.document;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The fonts of one PDF, which holds the used characters only. */
final class EmbeddedFonts {
    private final PDDocument document;
    private final UsedCharacters used;
    private final Map<FontFace, TrueTypeFont> parsed = new HashMap<>();
    private final Map<FontFace, PDType0Font> fonts = new HashMap<>();

    /** All characters must be known before the first one is drawn. */
    EmbeddedFonts(PDDocument document, UsedCharacters used) {
        this.document = document;
        this.used = used;
    }

    PDType0Font of(FontFace face) throws IOException {
        PDType0Font font = fonts.get(face);
        if (font == null) {
            font = PDType0Font.load(document, parsed(face), true);
            fonts.put(face, font);
        }
        return font;
    }

    /** A character's outline in ems, upwards from the baseline; it embeds nothing. */
    Shape outline(FontFace face, int codePoint) throws IOException {
        TrueTypeFont font = parsed(face);
        GlyphData glyph = font.getGlyph().getGlyph(face.glyph(codePoint));
        double em = font.getUnitsPerEm();
        return glyph == null
                ? new Path2D.Float()
                : AffineTransform.getScaleInstance(1 / em, 1 / em).createTransformedShape(glyph.getPath());
    }

    private TrueTypeFont parsed(FontFace face) throws IOException {
        TrueTypeFont font = parsed.get(face);
        if (font == null) {
            font = new TTFParser().parse(new RandomAccessReadBuffer(FontExcerpt.of(face, used.of(face))));
            parsed.put(face, font);
        }
        return font;
    }
}
