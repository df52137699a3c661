package org.hallkiosk.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hallkiosk.document.Block.Cell;
import org.hallkiosk.document.Block.Row;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads a table and sees that its cells fill every row exactly. */
final class TableReader {
    private static final double PAGE_HEIGHT = 297;
    private static final Set<String> CELL_KEYS =
            Set.of("label", "value", "align", "columns", "rows", "upright", "signature");

    private final YamlFile file;
    private final BlockReader blocks;

    TableReader(YamlFile file, BlockReader blocks) {
        this.file = file;
        this.blocks = blocks;
    }

    Block.Table read(Node node, Map<String, Node> entries) {
        List<Double> columns = new ArrayList<>();
        file.required(node, entries, "columns")
                .map(file::items)
                .orElse(List.of())
                .forEach(column -> columns.add(file.number(column, 1, 0.1, 1000)));
        List<Row> rows = new ArrayList<>();
        int[] stillTaken = new int[columns.size()];
        for (Node row : file.required(node, entries, "rows").map(file::items).orElse(List.of())) {
            Row read = row(row);
            check(row, read, stillTaken);
            rows.add(read);
        }
        for (int taken : stillTaken) {
            if (taken > 0) {
                file.problem(node, "a cell reaches over more rows than the table has");
                break;
            }
        }
        return new Block.Table(
                columns,
                file.number(entries, "rowHeight", 0, 3, PAGE_HEIGHT),
                blocks.type(entries),
                rows,
                blocks.space(entries, "after"));
    }

    private Row row(Node node) {
        Map<String, Node> entries = file.entries(node, Set.of("height", "cells"));
        List<Cell> cells = new ArrayList<>();
        for (Node cell : file.required(node, entries, "cells").map(file::items).orElse(List.of())) {
            cells.add(cell(cell));
        }
        return new Row(file.number(entries, "height", 0, 3, PAGE_HEIGHT), cells);
    }

    private Cell cell(Node node) {
        Map<String, Node> entries = file.entries(node, CELL_KEYS);
        if (entries.containsKey("label") && entries.containsKey("value")) {
            file.problem(node, "a cell is a label or a value: write two cells");
        }
        return new Cell(
                Optional.ofNullable(entries.get("label")).map(file::text),
                Optional.ofNullable(entries.get("value")).map(file::text),
                blocks.align(entries),
                (int) file.number(entries, "columns", 1, 1, 40),
                (int) file.number(entries, "rows", 1, 1, 100),
                file.flag(entries, "upright", false),
                Optional.ofNullable(entries.get("signature")).map(blocks::signature));
    }

    /** Every column of a row is taken once: by a cell of this row, or by one that reaches down into it. */
    private void check(Node node, Row row, int[] stillTaken) {
        int free = 0;
        for (int taken : stillTaken) {
            free += taken == 0 ? 1 : 0;
        }
        int wanted = row.cells().stream().mapToInt(Cell::columns).sum();
        if (wanted != free) {
            file.problem(node, "the cells of this row take " + wanted + " columns, but " + free + " are free");
        }
        int column = 0;
        for (Cell cell : row.cells()) {
            while (column < stillTaken.length && stillTaken[column] > 0) {
                column++;
            }
            for (int i = 0; i < cell.columns() && column < stillTaken.length; i++) {
                if (stillTaken[column] > 0) {
                    file.problem(node, "a cell of this row runs into one that reaches down from above");
                    break;
                }
                stillTaken[column] = cell.rows();
                column++;
            }
        }
        // This row is done: a cell of one row leaves nothing, the others reach on.
        for (int i = 0; i < stillTaken.length; i++) {
            stillTaken[i] = Math.max(0, stillTaken[i] - 1);
        }
    }
}
