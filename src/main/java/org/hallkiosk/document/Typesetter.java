package org.hallkiosk.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.hallkiosk.document.DocumentFonts.Style;
import org.hallkiosk.text.Language;
import org.hallkiosk.text.LocalizedText;

/** Turns texts of one document into lines of characters, each with a font that has it. */
final class Typesetter {
    private final DocumentFonts fonts;
    private final Map<String, String> values;
    private final Language language;

    Typesetter(DocumentFonts fonts, Map<String, String> values, Language language) {
        this.fonts = fonts;
        this.values = values;
        this.language = language;
    }

    /** A template's text with its placeholders filled; a fact that nobody knows leaves its place empty. */
    List<Sign> signs(LocalizedText text, Style style) throws IOException {
        List<Sign> signs = new ArrayList<>();
        for (int codePoint : filled(text).codePoints().toArray()) {
            // A new line needs no glyph, but every sign has a font: that of a space.
            int drawn = codePoint == Sign.NEW_LINE ? ' ' : codePoint;
            if (EmbeddedFonts.isPrinted(drawn)) {
                FontFace face = fonts.faceFor(style, drawn)
                        .orElseThrow(
                                () -> new IllegalStateException("not asked for its font: U+%04X".formatted(drawn)));
                signs.add(new Sign(codePoint, face, codePoint == Sign.NEW_LINE ? 0 : face.width(drawn)));
            }
        }
        return signs;
    }

    String filled(LocalizedText text) {
        Matcher matcher = DocumentTemplate.PLACEHOLDER.matcher(text.in(language));
        return matcher.replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), "")))
                .replace('\t', ' ');
    }

    /** Fills lines of the given width in em, the first of them shorter by the indent. */
    static List<Line> lines(List<Sign> signs, double width, double indent) {
        List<Line> lines = new ArrayList<>();
        List<Sign> line = new ArrayList<>();
        double used = indent;
        for (Sign sign : signs) {
            if (sign.endsLine()) {
                lines.add(new Line(withoutSpacesAtTheEnd(line), true));
                line = new ArrayList<>();
                used = 0;
                continue;
            }
            if (used + sign.width() > width && !line.isEmpty() && !sign.isSpace()) {
                List<Sign> rest = takeAfterLastBreak(line, sign);
                lines.add(new Line(withoutSpacesAtTheEnd(line), false));
                line = rest;
                used = width(rest);
            }
            line.add(sign);
            used += sign.width();
        }
        lines.add(new Line(withoutSpacesAtTheEnd(line), true));
        return lines;
    }

    static double width(List<Sign> signs) {
        return signs.stream().mapToDouble(Sign::width).sum();
    }

    /** Cuts the line where it may end and gives back what belongs to the next; a word longer than a line is cut anywhere. */
    private static List<Sign> takeAfterLastBreak(List<Sign> line, Sign next) {
        for (int end = line.size(); end > 0; end--) {
            Sign following = end == line.size() ? next : line.get(end);
            if (line.get(end - 1).mayBreakBefore(following)) {
                List<Sign> rest = new ArrayList<>(line.subList(end, line.size()));
                line.subList(end, line.size()).clear();
                return rest;
            }
        }
        return new ArrayList<>();
    }

    private static List<Sign> withoutSpacesAtTheEnd(List<Sign> line) {
        int end = line.size();
        while (end > 0 && line.get(end - 1).isSpace()) {
            end--;
        }
        return List.copyOf(line.subList(0, end));
    }
}
