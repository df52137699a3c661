package org.hallkiosk.driver.escpos;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Breaks text into lines by display width. Chinese breaks anywhere except before a closing mark; a Latin word stays whole
 * when it can.
 */
final class LineBreaker {
    private static final String NEVER_FIRST = "，。、；：？！）》」』】〕”’…,.;:?!)%";

    private final IntUnaryOperator columnsOf;

    LineBreaker(IntUnaryOperator columnsOf) {
        this.columnsOf = columnsOf;
    }

    /** At least one line; no line is wider than {@code columns} unless one character alone is. */
    List<String> wrap(String text, int columns) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            wrapParagraph(paragraph.codePoints().toArray(), columns, lines);
        }
        return lines;
    }

    /** As few lines as {@link #wrap}, but of similar width: a heading leaves no single character behind. */
    List<String> wrapEvenly(String text, int columns) {
        List<String> even = wrap(text, columns);
        for (int narrower = columns - 1; narrower > 1; narrower--) {
            List<String> lines = wrap(text, narrower);
            if (lines.size() > even.size()) {
                break;
            }
            even = lines;
        }
        return even;
    }

    private void wrapParagraph(int[] text, int columns, List<String> lines) {
        int start = 0;
        do {
            int end = fitting(text, start, columns);
            int next = end;
            if (end < text.length) {
                end = goodBreak(text, start, end);
                next = end;
                while (next < text.length && text[next] == ' ') {
                    next++;
                }
            }
            lines.add(new String(text, start, end - start).stripTrailing());
            start = next;
        } while (start < text.length);
    }

    private int fitting(int[] text, int start, int columns) {
        int width = 0;
        int end = start;
        while (end < text.length) {
            width += columnsOf.applyAsInt(text[end]);
            if (width > columns && end > start) {
                break;
            }
            end++;
        }
        return end;
    }

    private static int goodBreak(int[] text, int start, int limit) {
        for (int at = limit; at > start; at--) {
            boolean insideWord = isWordPart(text[at - 1]) && isWordPart(text[at]);
            if (!insideWord && NEVER_FIRST.indexOf(text[at]) < 0) {
                return at;
            }
        }
        return limit;
    }

    private static boolean isWordPart(int codePoint) {
        return codePoint < 0x1100 && codePoint != ' ';
    }
}
