package org.hallkiosk.document;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.hallkiosk.document.DocumentFonts.Style;

/** The fonts of one document, cut to the characters of the texts that it is going to hold. */
final class EmbeddedFonts {
    private final PDDocument document;
    private final Map<FontFace, SortedSet<Integer>> characters = new HashMap<>();
    private final Map<FontFace, TrueTypeFont> excerpts = new HashMap<>();
    private final Map<FontFace, PDType0Font> embedded = new HashMap<>();
    private final SortedSet<String> withoutFont = new TreeSet<>();

    /** All texts must be named here: what comes later is not in the excerpts. */
    EmbeddedFonts(PDDocument document, DocumentFonts fonts, List<String> texts) {
        this.document = document;
        for (String text : texts) {
            text.codePoints().filter(EmbeddedFonts::isPrinted).forEach(codePoint -> {
                for (Style style : Style.values()) {
                    Optional<FontFace> face = fonts.faceFor(style, codePoint);
                    if (face.isPresent()) {
                        characters
                                .computeIfAbsent(face.get(), first -> new TreeSet<>())
                                .add(codePoint);
                    } else {
                        withoutFont.add("U+%04X".formatted(codePoint));
                    }
                }
            });
        }
    }

    /** Characters of the texts that no font has, as {@code U+20BB7}. */
    SortedSet<String> withoutFont() {
        return withoutFont;
    }

    PDType0Font of(FontFace face) throws IOException {
        PDType0Font font = embedded.get(face);
        if (font == null) {
            font = PDType0Font.load(document, excerpt(face), true);
            embedded.put(face, font);
        }
        return font;
    }

    /** The shape of a sign in ems, upwards from its baseline; drawing it puts no text into the document. */
    Shape shape(Sign sign) throws IOException {
        TrueTypeFont font = excerpt(sign.font());
        int number = font.getUnicodeCmapLookup().getGlyphId(sign.codePoint());
        GlyphData glyph = font.getGlyph().getGlyph(number);
        double em = font.getUnitsPerEm();
        return glyph == null
                ? new Path2D.Float()
                : AffineTransform.getScaleInstance(1 / em, 1 / em).createTransformedShape(glyph.getPath());
    }

    private TrueTypeFont excerpt(FontFace face) throws IOException {
        TrueTypeFont excerpt = excerpts.get(face);
        if (excerpt == null) {
            excerpt = face.excerpt(characters.getOrDefault(face, new TreeSet<>()));
            excerpts.put(face, excerpt);
        }
        return excerpt;
    }

    /** Line ends, joiners, direction marks and the byte order mark come along with pasted text and show nothing. */
    static boolean isPrinted(int codePoint) {
        boolean shows = codePoint != '\n' && codePoint != '\r';
        return shows && !(codePoint >= 0x200B && codePoint <= 0x200F) && codePoint != 0x2060 && codePoint != 0xFEFF;
    }
}
