package org.hallkiosk.document;

import java.util.ArrayList;
import java.util.List;
import org.hallkiosk.document.TextLine.Glyph;

/**
 * Breaks text into lines: between any two ideographs, at the spaces of Latin text, never before a closing mark or after
 * an opening one (避头尾; the line-breaking rules of W3C's "Requirements for Chinese Text Layout").
 */
final class LineBreaker {
    private static final String CLOSING = "。，、；：？！）》」』】〕〉”’…—·%％℃,.;:?!)]}>";
    private static final String OPENING = "（《「『【〔〈“‘([{<¥￥";

    private final DocumentFonts fonts;
    private final UsedCharacters used = new UsedCharacters();

    LineBreaker(DocumentFonts fonts) {
        this.fonts = fonts;
    }

    /** All that came out of this breaker so far. */
    UsedCharacters used() {
        return used;
    }

    /** At least one line, which may be empty. Widths are in ems. */
    List<TextLine> lines(String text, boolean bold, float width, float firstIndent) throws UnprintableCharacter {
        List<TextLine> lines = new ArrayList<>();
        float indent = firstIndent;
        for (String paragraph : text.split("\\R", -1)) {
            breakUp(glyphs(paragraph, bold), width, indent, lines);
            indent = 0;
        }
        return lines;
    }

    TextLine line(String text, boolean bold) throws UnprintableCharacter {
        return TextLine.of(glyphs(text, bold));
    }

    private List<Glyph> glyphs(String text, boolean bold) throws UnprintableCharacter {
        List<Glyph> glyphs = new ArrayList<>();
        for (int codePoint : text.codePoints().toArray()) {
            if (isInvisible(codePoint)) {
                continue;
            }
            int drawn = Character.isWhitespace(codePoint) && codePoint != '\u3000' ? ' ' : codePoint;
            FontFace face = fonts.faceFor(drawn, bold).orElseThrow(() -> new UnprintableCharacter(codePoint));
            used.add(face, drawn);
            glyphs.add(new Glyph(face, drawn, face.advance(drawn)));
        }
        return glyphs;
    }

    /** Joiners, direction marks and the byte order mark: they come along when text is pasted, and show nothing. */
    private static boolean isInvisible(int codePoint) {
        return (codePoint >= 0x200B && codePoint <= 0x200F) || codePoint == 0x2060 || codePoint == 0xFEFF;
    }

    private static void breakUp(List<Glyph> glyphs, float width, float firstIndent, List<TextLine> lines) {
        int start = 0;
        float room = width - firstIndent;
        do {
            int end = endOfLine(glyphs, start, room);
            int inked = end;
            while (inked > start && isSpace(glyphs.get(inked - 1))) {
                inked--;
            }
            lines.add(TextLine.of(glyphs.subList(start, inked)));
            start = end;
            room = width;
        } while (start < glyphs.size());
    }

    private static int endOfLine(List<Glyph> glyphs, int start, float room) {
        float used = 0;
        int end = start;
        while (end < glyphs.size()) {
            used += glyphs.get(end).advance();
            // A space may stand beyond the edge: nobody sees it.
            if (used > room + 0.001f && !isSpace(glyphs.get(end))) {
                break;
            }
            end++;
        }
        if (end == glyphs.size()) {
            return end;
        }
        for (int candidate = end; candidate > start; candidate--) {
            if (mayBreak(
                    glyphs.get(candidate - 1).codePoint(), glyphs.get(candidate).codePoint())) {
                return candidate;
            }
        }
        return Math.max(end, start + 1);
    }

    private static boolean mayBreak(int before, int after) {
        if (after == ' ' || OPENING.indexOf(before) >= 0 || CLOSING.indexOf(after) >= 0) {
            return false;
        }
        return before == ' ' || isWide(before) || isWide(after);
    }

    private static boolean isSpace(Glyph glyph) {
        return glyph.codePoint() == ' ';
    }

    private static boolean isWide(int codePoint) {
        return Character.isIdeographic(codePoint)
                || (codePoint >= 0x2E80 && codePoint <= 0x31FF)
                || (codePoint >= 0xFF00 && codePoint <= 0xFFEF);
    }
}
