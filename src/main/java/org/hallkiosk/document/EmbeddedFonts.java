package org.hallkiosk.document;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The fonts of one PDF, of which it will hold the used characters only. */
final class EmbeddedFonts {
    private final PDDocument document;
    private final Map<FontFace, PDType0Font> fonts = new HashMap<>();

    EmbeddedFonts(PDDocument document) {
        this.document = document;
    }

    PDType0Font of(FontFace face) throws IOException {
        PDType0Font font = fonts.get(face);
        if (font == null) {
            font = PDType0Font.load(document, face.font(), true);
            fonts.put(face, font);
        }
        return font;
    }
}
