package org.hallkiosk.document;

import static org.hallkiosk.document.PageFlow.MILLIMETRE;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.util.Matrix;
import org.hallkiosk.document.Block.Align;
import org.hallkiosk.document.Block.Cell;
import org.hallkiosk.document.Block.Row;
import org.hallkiosk.document.Block.Table;
import org.hallkiosk.document.DocumentFonts.Style;
import org.hallkiosk.document.Typesetter.Portion;
import org.hallkiosk.text.LocalizedText;

/** Draws a form's grid: measures every cell, lets rows grow with their text, keeps spanning cells on one page. */
final class TablePainter {
    private static final double PADDING = 1.8 * MILLIMETRE;
    private static final double LEADING = 1.35;
    private static final Color LABEL_GROUND = new Color(0xF3, 0xF5, 0xF8);
    private static final double INNER_LINE = 0.5;
    private static final double OUTER_LINE = 1.1;

    private final PageFlow pages;
    private final Typesetter typesetter;
    private final SignaturePainter signatures;

    TablePainter(PageFlow pages, Typesetter typesetter, SignaturePainter signatures) {
        this.pages = pages;
        this.typesetter = typesetter;
        this.signatures = signatures;
    }

    /**
     * A cell in its place, with its text in lines.
     *
     * @param turned the one line runs upwards: Latin letters one under the other cannot be read
     */
    private record Placed(Cell cell, int row, int column, List<SizedLine> lines, boolean turned, double needed) {}

    private record SizedLine(List<Sign> signs, double size) {
        double height() {
            return size * LEADING;
        }
    }

    void paint(Table table) throws IOException {
        double[] edges = columnEdges(table);
        List<Placed> cells = place(table, edges);
        double[] heights = rowHeights(table, cells);
        int first = 0;
        while (first < table.rows().size()) {
            int last = lastRowThatFits(first, heights, cells);
            paintRows(table, first, last, edges, heights, cells);
            first = last + 1;
        }
        pages.down(table.after() * MILLIMETRE);
    }

    private double[] columnEdges(Table table) {
        double sum = table.columns().stream().mapToDouble(Double::doubleValue).sum();
        double[] edges = new double[table.columns().size() + 1];
        edges[0] = pages.left();
        for (int i = 0; i < table.columns().size(); i++) {
            edges[i + 1] = edges[i] + pages.width() * table.columns().get(i) / sum;
        }
        return edges;
    }

    private List<Placed> place(Table table, double[] edges) throws IOException {
        List<Placed> placed = new ArrayList<>();
        boolean[][] taken = new boolean[table.rows().size()][table.columns().size()];
        for (int row = 0; row < table.rows().size(); row++) {
            int column = 0;
            for (Cell cell : table.rows().get(row).cells()) {
                while (column < taken[row].length && taken[row][column]) {
                    column++;
                }
                int end = Math.min(column + cell.columns(), table.columns().size());
                if (column >= end) {
                    // More cells than columns: the configuration check says so; here nothing is drawn over another.
                    break;
                }
                for (int r = row; r < Math.min(row + cell.rows(), taken.length); r++) {
                    for (int c = column; c < end; c++) {
                        taken[r][c] = true;
                    }
                }
                placed.add(measure(table, cell, row, column, edges[end] - edges[column]));
                column = end;
            }
        }
        return placed;
    }

    private Placed measure(Table table, Cell cell, int row, int column, double width) throws IOException {
        double size = table.size();
        LocalizedText text = cell.label().or(cell::value).orElse(new LocalizedText("", ""));
        Style style = cell.label().isPresent() ? Style.PRINTED : Style.FILLED_IN;
        List<Sign> official = typesetter.officialSigns(text, style);
        boolean turned = cell.upright() && official.stream().noneMatch(Sign::isFullWidth);
        List<SizedLine> lines = new ArrayList<>();
        if (turned) {
            lines.add(new SizedLine(official, size));
        } else if (cell.upright()) {
            official.forEach(sign -> lines.add(new SizedLine(List.of(sign), size)));
        } else {
            for (Portion portion : typesetter.portions(text, style)) {
                double scaled = size * portion.scale();
                Typesetter.lines(portion.signs(), (width - 2 * PADDING) / scaled, 0)
                        .forEach(line -> lines.add(new SizedLine(line.signs(), scaled)));
            }
        }
        double needed = (turned ? Typesetter.width(official) * size : height(lines)) + 1.2 * PADDING;
        if (cell.signature().isPresent()) {
            needed += cell.signature().get().height() * MILLIMETRE + 2 * PADDING;
        }
        return new Placed(cell, row, column, lines, turned, needed);
    }

    private static double[] rowHeights(Table table, List<Placed> cells) {
        double[] heights = new double[table.rows().size()];
        for (int row = 0; row < heights.length; row++) {
            Row layout = table.rows().get(row);
            heights[row] = (layout.height() > 0 ? layout.height() : table.rowHeight()) * MILLIMETRE;
        }
        // Cells of one row first, so that a spanning cell stretches only what is still too small.
        cells.stream()
                .filter(cell -> cell.cell().rows() == 1)
                .forEach(cell -> heights[cell.row()] = Math.max(heights[cell.row()], cell.needed()));
        for (Placed cell : cells) {
            int last = Math.min(cell.row() + cell.cell().rows(), heights.length) - 1;
            double have = sum(heights, cell.row(), last);
            heights[last] += Math.max(0, cell.needed() - have);
        }
        return heights;
    }

    /** At least one group of rows that spanning cells hold together, and as many more as the page has room for. */
    private int lastRowThatFits(int first, double[] heights, List<Placed> cells) throws IOException {
        int last = endOfGroup(first, cells);
        pages.need(sum(heights, first, last));
        double room = pages.y() - pages.bottom();
        while (last + 1 < heights.length) {
            int next = endOfGroup(last + 1, cells);
            if (sum(heights, first, next) > room) {
                break;
            }
            last = next;
        }
        return last;
    }

    private static int endOfGroup(int first, List<Placed> cells) {
        int end = first;
        for (Placed cell : cells) {
            if (cell.row() >= first && cell.row() <= end) {
                end = Math.max(end, cell.row() + cell.cell().rows() - 1);
            }
        }
        return end;
    }

    private void paintRows(Table table, int first, int last, double[] edges, double[] heights, List<Placed> cells)
            throws IOException {
        double top = pages.y();
        double height = sum(heights, first, last);
        // Only rows that hold together can be higher than a page. Smaller type is better than text beyond the edge.
        double shrunk = Math.min(1, (top - pages.bottom()) / height);
        PDPageContentStream content = pages.content();
        content.saveGraphicsState();
        content.transform(new Matrix(
                (float) shrunk, 0, 0, (float) shrunk, (float) (edges[0] * (1 - shrunk)), (float) (top * (1 - shrunk))));
        for (Placed cell : cells) {
            if (cell.row() >= first && cell.row() <= last) {
                double upper = top - sum(heights, first, cell.row() - 1);
                int lastRow = Math.min(cell.row() + cell.cell().rows() - 1, last);
                double lower = top - sum(heights, first, lastRow);
                int end = Math.min(cell.column() + cell.cell().columns(), edges.length - 1);
                paintCell(cell, table.size(), edges[cell.column()], edges[end], upper, lower);
            }
        }
        content.setLineWidth((float) OUTER_LINE);
        content.addRect(
                (float) edges[0], (float) (top - height), (float) (edges[edges.length - 1] - edges[0]), (float) height);
        content.stroke();
        content.restoreGraphicsState();
        pages.down(height * shrunk);
    }

    private void paintCell(Placed placed, double size, double left, double right, double upper, double lower)
            throws IOException {
        Cell cell = placed.cell();
        PDPageContentStream content = pages.content();
        boolean label = cell.label().isPresent() && cell.signature().isEmpty();
        if (label) {
            content.setNonStrokingColor(LABEL_GROUND);
            content.addRect((float) left, (float) lower, (float) (right - left), (float) (upper - lower));
            content.fill();
            content.setNonStrokingColor(Color.BLACK);
        }
        content.setLineWidth((float) INNER_LINE);
        content.addRect((float) left, (float) lower, (float) (right - left), (float) (upper - lower));
        content.stroke();

        if (placed.turned()) {
            content.saveGraphicsState();
            content.transform(
                    Matrix.getRotateInstance(Math.PI / 2, (float) ((left + right) / 2), (float) ((upper + lower) / 2)));
            double half = (upper - lower) / 2;
            pages.line(placed.lines().getFirst().signs(), size, -half, half, -size * 0.35, Align.CENTER, false);
            content.restoreGraphicsState();
            return;
        }
        double spare = cell.signature().isPresent() ? PADDING : (upper - lower - height(placed.lines())) / 2;
        Align align = cell.align().orElse(label ? Align.CENTER : Align.LEFT);
        double y = upper - spare;
        for (SizedLine line : placed.lines()) {
            // Chinese characters stand from 0.12 em under the baseline to 0.88 em above it.
            double baseline = y - line.size() * ((LEADING - 1) / 2 + 0.88);
            pages.line(line.signs(), line.size(), left + PADDING, right - PADDING, baseline, align, false);
            y -= line.height();
        }
        if (cell.signature().isPresent()) {
            signatures.paint(cell.signature().get(), left + PADDING, right - PADDING, lower + PADDING, size);
        }
    }

    private static double height(List<SizedLine> lines) {
        return lines.stream().mapToDouble(SizedLine::height).sum();
    }

    private static double sum(double[] heights, int first, int last) {
        double sum = 0;
        for (int row = first; row <= last; row++) {
            sum += heights[row];
        }
        return sum;
    }
}
