package org.hallkiosk.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.hallkiosk.document.DocumentFonts.Style;
import org.hallkiosk.text.Language;
import org.hallkiosk.text.LocalizedText;

/** Turns texts of one document into lines of characters, each with a font that has it. */
final class Typesetter {
    private final PDDocument document;
    private final DocumentFonts fonts;
    private final Map<String, String> values;
    private final Language language;
    private final Map<FontFace, PDType0Font> embedded = new HashMap<>();
    private final SortedSet<String> withoutFont = new TreeSet<>();

    Typesetter(PDDocument document, DocumentFonts fonts, Map<String, String> values, Language language) {
        this.document = document;
        this.fonts = fonts;
        this.values = values;
        this.language = language;
    }

    /** Characters met so far that no font has, as {@code U+20BB7}. */
    SortedSet<String> withoutFont() {
        return withoutFont;
    }

    /** A template's text with its placeholders filled; a fact that nobody knows leaves its place empty. */
    List<Sign> signs(LocalizedText text, Style style) throws IOException {
        return signs(filled(text), style);
    }

    List<Sign> signs(String text, Style style) throws IOException {
        List<Sign> signs = new ArrayList<>();
        for (int codePoint : text.codePoints().toArray()) {
            if (codePoint == Sign.NEW_LINE) {
                signs.add(new Sign(codePoint, font(style, ' ').orElseThrow(), 0));
            } else if (isPrinted(codePoint)) {
                Optional<PDType0Font> font = font(style, codePoint);
                if (font.isPresent()) {
                    double width = font.get().getStringWidth(Character.toString(codePoint)) / 1000;
                    signs.add(new Sign(codePoint, font.get(), width));
                } else {
                    withoutFont.add("U+%04X".formatted(codePoint));
                }
            }
        }
        return signs;
    }

    String filled(LocalizedText text) {
        Matcher matcher = DocumentTemplate.PLACEHOLDER.matcher(text.in(language));
        return matcher.replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), "")));
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

    /** Control characters and variation selectors have no picture of their own. */
    private static boolean isPrinted(int codePoint) {
        return !Character.isISOControl(codePoint)
                && !(codePoint >= 0xFE00 && codePoint <= 0xFE0F)
                && !(codePoint >= 0xE0100 && codePoint <= 0xE01EF);
    }

    private Optional<PDType0Font> font(Style style, int codePoint) throws IOException {
        Optional<FontFace> face = fonts.faceFor(style, codePoint);
        if (face.isEmpty()) {
            return Optional.empty();
        }
        PDType0Font font = embedded.get(face.get());
        if (font == null) {
            font = face.get().embedInto(document);
            embedded.put(face.get(), font);
        }
        return Optional.of(font);
    }
}
