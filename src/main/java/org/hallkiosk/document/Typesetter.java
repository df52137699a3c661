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
    /** The English text under a Chinese one is a help, not the text that counts. */
    private static final double TRANSLATION = 0.72;

    private static final String BETWEEN_LANGUAGES = "  ";

    private final DocumentFonts fonts;
    private final Map<String, String> values;
    private final Language language;
    private final boolean bilingual;

    Typesetter(DocumentFonts fonts, Map<String, String> values, Language language, boolean bilingual) {
        this.fonts = fonts;
        this.values = values;
        this.language = language;
        this.bilingual = bilingual;
    }

    /** A text in one language; {@code scale} is its size as a share of the usual one. */
    record Portion(List<Sign> signs, double scale) {
        boolean isTranslation() {
            return scale < 1;
        }
    }

    /** A template's text with its placeholders filled, and under the Chinese one perhaps its translation. */
    List<Portion> portions(LocalizedText text, Style style) throws IOException {
        Portion official = new Portion(officialSigns(text, style), 1);
        return isTranslated(text)
                ? List.of(official, new Portion(signs(filled(text.english()), style), TRANSLATION))
                : List.of(official);
    }

    /** The same on one line, the translation after the Chinese text. */
    List<Sign> signs(LocalizedText text, Style style) throws IOException {
        return signs(filled(text), style);
    }

    /** The same without a translation. */
    List<Sign> officialSigns(LocalizedText text, Style style) throws IOException {
        return signs(official(text), style);
    }

    private List<Sign> signs(String text, Style style) throws IOException {
        List<Sign> signs = new ArrayList<>();
        for (int codePoint : text.codePoints().toArray()) {
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

    /** Everything that the text puts on the paper; a fact that nobody knows leaves its place empty. */
    String filled(LocalizedText text) {
        return isTranslated(text) ? official(text) + BETWEEN_LANGUAGES + filled(text.english()) : official(text);
    }

    String official(LocalizedText text) {
        return filled(bilingual ? text.chinese() : text.in(language));
    }

    private boolean isTranslated(LocalizedText text) {
        return bilingual && language != Language.ZH_CN && !text.chinese().equals(text.english());
    }

    private String filled(String text) {
        Matcher matcher = DocumentTemplate.PLACEHOLDER.matcher(text);
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
