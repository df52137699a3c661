package org.hallkiosk.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads a table and sees that its cells fill every row exactly. */
final class TableReader {
    private static final float USUAL_ROW_HEIGHT = 9;
    private static final float LOWEST = 3;
    private static final float HIGHEST = 240;
    private static final Set<String> CELL_KEYS =
            Set.of("label", "value", "blocks", "columns", "rows", "shaded", "size", "bold", "align", "lineSpacing");

    private final YamlFile file;
    private final BlockReader blocks;
    private final float fontSize;

    TableReader(YamlFile file, BlockReader blocks, float fontSize) {
        this.file = file;
        this.blocks = blocks;
        this.fontSize = fontSize;
    }

    Block.Table read(Node rows, Map<String, Node> entries) {
        List<Float> columns = columns(rows, entries);
        float rowHeight = file.number(entries, "rowHeight", USUAL_ROW_HEIGHT, LOWEST, HIGHEST);
        List<TableRow> read = new ArrayList<>();
        int[] rowsStillTaken = new int[columns.size()];
        for (Node row : file.items(rows)) {
            TableRow tableRow = row(row, rowHeight);
            check(row, tableRow, rowsStillTaken);
            read.add(tableRow);
        }
        for (int taken : rowsStillTaken) {
            if (taken > 0) {
                file.mistake(rows, "a cell reaches over more rows than the table has");
                break;
            }
        }
        return new Block.Table(
                columns,
                file.flag(entries, "lines", true),
                read,
                file.number(entries, "before", 0, 0, 200),
                file.number(entries, "after", 0, 0, 200));
    }

    private List<Float> columns(Node rows, Map<String, Node> entries) {
        Node node = entries.get("columns");
        List<Float> columns = new ArrayList<>();
        if (node != null) {
            for (Node column : file.items(node)) {
                columns.add(file.number(column, 1, 0.1f, 1000));
            }
        }
        if (columns.isEmpty()) {
            file.mistake(rows, "a table needs 'columns': how its width is shared out, such as [1, 3]");
            columns.add(1f);
        }
        return columns;
    }

    private TableRow row(Node node, float usualHeight) {
        if (!(node instanceof MappingNode)) {
            return new TableRow(usualHeight, cells(node));
        }
        Map<String, Node> entries = file.entries(node, Set.of("height", "cells"));
        Node cells = entries.get("cells");
        if (cells == null) {
            file.mistake(node, "'cells' is missing");
        }
        return new TableRow(
                file.number(entries, "height", usualHeight, LOWEST, HIGHEST), cells == null ? List.of() : cells(cells));
    }

    private List<TableCell> cells(Node list) {
        List<TableCell> cells = new ArrayList<>();
        for (Node cell : file.items(list)) {
            cells.add(cell(cell));
        }
        return cells;
    }

    private TableCell cell(Node node) {
        Map<String, Node> entries = file.entries(node, CELL_KEYS);
        List<Block> content = new ArrayList<>();
        entries.forEach((key, value) -> {
            switch (key) {
                case "label" -> content.add(paragraph(value, entries, Alignment.CENTER));
                case "value" -> content.add(paragraph(value, entries, Alignment.LEFT));
                case "blocks" -> {
                    for (Node block : file.items(value)) {
                        blocks.read(block).ifPresent(content::add);
                    }
                }
                default -> {
                    // how it looks, read below
                }
            }
        });
        return new TableCell(
                content,
                (int) file.number(entries, "columns", 1, 1, 40),
                (int) file.number(entries, "rows", 1, 1, 100),
                file.flag(entries, "shaded", false));
    }

    private Block paragraph(Node text, Map<String, Node> entries, Alignment alignment) {
        TextStyle usual = new TextStyle(fontSize, false, alignment, BlockReader.CLOSE_SPACING);
        return new Block.Paragraph(file.text(text), blocks.style(entries, usual), 0, 0, 0);
    }

    /** Every column of a row is taken once: by a cell of this row, or by one that reaches down into it. */
    private void check(Node node, TableRow row, int[] rowsStillTaken) {
        int free = 0;
        for (int taken : rowsStillTaken) {
            free += taken == 0 ? 1 : 0;
        }
        int wanted = row.cells().stream().mapToInt(TableCell::columns).sum();
        if (wanted != free) {
            file.mistake(node, "the cells of this row take " + wanted + " columns, but " + free + " are free");
        }
        int column = 0;
        for (TableCell cell : row.cells()) {
            while (column < rowsStillTaken.length && rowsStillTaken[column] > 0) {
                column++;
            }
            for (int i = 0; i < cell.columns() && column < rowsStillTaken.length; i++) {
                if (rowsStillTaken[column] > 0) {
                    file.mistake(node, "a cell of this row runs into one that reaches down from above");
                    break;
                }
                rowsStillTaken[column] = cell.rows();
                column++;
            }
        }
        // A cell counted for its own row is worn off here as well, so that one of a single row leaves nothing.
        for (int i = 0; i < rowsStillTaken.length; i++) {
            rowsStillTaken[i] = Math.max(0, rowsStillTaken[i] - 1);
        }
    }
}
