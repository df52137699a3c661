package org.hallkiosk.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hallkiosk.text.Language;
import org.hallkiosk.text.Remark;
import org.hallkiosk.text.Texts;

/** Figures as lines of a table, whose columns stand below each other on a terminal also where the words are Chinese. */
public final class FigureTable {
    private static final String GAP = "  ";
    /** Median, worst, count and limit. */
    private static final List<Integer> NUMBERS = List.of(1, 2, 3, 4);
    /** From here on characters take two columns of a terminal. */
    private static final int FIRST_WIDE = 0x2E80;

    private final Texts texts;
    private final Language language;

    public FigureTable(Texts texts, Language language) {
        this.texts = texts;
        this.language = language;
    }

    public List<String> lines(List<Figure> figures) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                text("column.figure"),
                text("column.median"),
                text("column.worst"),
                text("column.count"),
                text("column.limit"),
                "",
                text("column.note")));
        figures.forEach(figure -> rows.add(row(figure)));
        int[] widths = new int[rows.getFirst().size()];
        for (List<String> row : rows) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], width(row.get(column)));
            }
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private List<String> row(Figure figure) {
        Sample sample = figure.sample();
        return List.of(
                said(figure.name()),
                number(sample.median()) + " " + figure.unit(),
                number(sample.worst()) + " " + figure.unit(),
                Integer.toString(sample.size()),
                figure.limit()
                        .map(limit -> number(limit.most()) + " " + figure.unit())
                        .orElse("-"),
                figure.limit().isEmpty() ? "" : text(figure.holds() ? "verdict.holds" : "verdict.over"),
                Stream.concat(figure.limit().map(Limit::why).stream(), figure.beside().stream())
                        .map(this::said)
                        .collect(Collectors.joining(" · ")));
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = row.get(column);
            String room = " ".repeat(widths[column] - width(cell));
            line.append(column == 0 ? "" : GAP).append(NUMBERS.contains(column) ? room + cell : cell + room);
        }
        return line.toString().stripTrailing();
    }

    private static int width(String text) {
        return text.codePoints().map(point -> point < FIRST_WIDE ? 1 : 2).sum();
    }

    private String text(String key) {
        return texts.get(language, "bench." + key);
    }

    private String said(Remark remark) {
        return remark.in(texts, language);
    }

    static String number(double value) {
        String digits = Math.abs(value) < 10 ? "%.2f" : Math.abs(value) < 100 ? "%.1f" : "%.0f";
        return String.format(Locale.ROOT, digits, value);
    }
}
