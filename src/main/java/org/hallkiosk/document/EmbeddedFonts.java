package org.hallkiosk.document;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.hallkiosk.document.DocumentFonts.Style;

/** The fonts of one document, cut to the characters of the texts that it is going to hold. */
final class EmbeddedFonts {
    private final PDDocument document;
    private final Map<FontFace, SortedSet<Integer>> characters = new HashMap<>();
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
            font = face.embedInto(document, characters.getOrDefault(face, new TreeSet<>()));
            embedded.put(face, font);
        }
        return font;
    }

    /** Control characters and variation selectors have no picture of their own. */
    static boolean isPrinted(int codePoint) {
        return !Character.isISOControl(codePoint)
                && !(codePoint >= 0xFE00 && codePoint <= 0xFE0F)
                && !(codePoint >= 0xE0100 && codePoint <= 0xE01EF);
    }
}
