package org.hallkiosk.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Figures as lines of a table. */
public final class FigureTable {
    private FigureTable() {}

    public static List<String> lines(List<Figure> figures) {
        List<String> lines = new ArrayList<>();
        lines.add(row("figure", "median", "worst", "n", "limit", "", "note"));
        figures.forEach(figure -> lines.add(line(figure)));
        return lines;
    }

    private static String line(Figure figure) {
        Sample sample = figure.sample();
        return row(
                figure.name(),
                number(sample.median()) + " " + figure.unit(),
                number(sample.worst()) + " " + figure.unit(),
                Integer.toString(sample.size()),
                figure.limit()
                        .map(limit -> number(limit.most()) + " " + figure.unit())
                        .orElse("-"),
                figure.limit().isEmpty() ? "" : figure.holds() ? "ok" : "over",
                figure.limit().map(Limit::why).orElse(figure.beside()));
    }

    private static String row(String... cells) {
        return String.format(Locale.ROOT, "%-46s %10s %10s %4s  %-10s %-4s  %s", (Object[]) cells)
                .stripTrailing();
    }

    static String number(double value) {
        String digits = Math.abs(value) < 10 ? "%.2f" : Math.abs(value) < 100 ? "%.1f" : "%.0f";
        return String.format(Locale.ROOT, digits, value);
    }
}
