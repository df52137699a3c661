package org.hallkiosk.document;

import java.util.ArrayList;
import java.util.List;

/** One line of text in runs of one font each; widths in ems. */
record TextLine(List<Run> runs, float width) {
    TextLine {
        runs = List.copyOf(runs);
    }

    /** Characters that follow each other in one font. */
    record Run(FontFace face, String text, float width) {}

    /** A character with the font that has it; {@code advance} in ems. */
    record Glyph(FontFace face, int codePoint, float advance) {}

    static TextLine of(List<Glyph> glyphs) {
        List<Run> runs = new ArrayList<>();
        float total = 0;
        int start = 0;
        while (start < glyphs.size()) {
            FontFace face = glyphs.get(start).face();
            StringBuilder text = new StringBuilder();
            float width = 0;
            int end = start;
            while (end < glyphs.size() && glyphs.get(end).face() == face) {
                text.appendCodePoint(glyphs.get(end).codePoint());
                width += glyphs.get(end).advance();
                end++;
            }
            runs.add(new Run(face, text.toString(), width));
            total += width;
            start = end;
        }
        return new TextLine(runs, total);
    }
}
