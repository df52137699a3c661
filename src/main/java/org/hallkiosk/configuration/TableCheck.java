package org.hallkiosk.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hallkiosk.configuration.YamlValue.Kind;
import org.hallkiosk.configuration.YamlValue.Mapping;
import org.hallkiosk.configuration.YamlValue.Scalar;

/** Whether each column of each row of a table is taken once: by a cell of the row, or by one that reaches down into it. */
final class TableCheck {
    private final String file;
    private final Mapping table;
    /** For each column, how many rows more the cell that has it reaches down. */
    private final int[] stillTaken;

    private final List<Mistake> mistakes = new ArrayList<>();

    private TableCheck(String file, Mapping table) {
        this.file = file;
        this.table = table;
        this.stillTaken = new int[table.list("columns").size()];
    }

    static List<Mistake> mistakes(String file, Mapping table) {
        return new TableCheck(file, table).mistakes();
    }

    private List<Mistake> mistakes() {
        for (Mapping row : table.mappings("rows")) {
            List<Mapping> cells = row.mappings("cells");
            cells.stream()
                    .filter(cell -> cell.entries().keySet().containsAll(Set.of("label", "value")))
                    .forEach(cell -> add(cell.line(), "label-and-value", Map.of()));
            // Without columns or cells, that is the mistake, and the schema says it.
            if (stillTaken.length > 0 && row.get("cells").isPresent()) {
                width(row, cells);
                take(row, cells);
            }
        }
        for (int taken : stillTaken) {
            if (taken > 0) {
                add(table.lineOf("rows"), "cell-beyond-table", Map.of());
                break;
            }
        }
        return mistakes;
    }

    private void width(Mapping row, List<Mapping> cells) {
        int free = 0;
        for (int taken : stillTaken) {
            free += taken == 0 ? 1 : 0;
        }
        int wanted = cells.stream().mapToInt(cell -> reach(cell, "columns")).sum();
        if (wanted != free) {
            add(row.line(), "row-width", Map.of("wanted", wanted, "free", free));
        }
    }

    private void take(Mapping row, List<Mapping> cells) {
        int column = 0;
        for (Mapping cell : cells) {
            while (column < stillTaken.length && stillTaken[column] > 0) {
                column++;
            }
            for (int i = 0; i < reach(cell, "columns") && column < stillTaken.length; i++) {
                if (stillTaken[column] > 0) {
                    add(row.line(), "cell-overlap", Map.of());
                    break;
                }
                stillTaken[column] = reach(cell, "rows");
                column++;
            }
        }
        for (int i = 0; i < stillTaken.length; i++) {
            stillTaken[i] = Math.max(0, stillTaken[i] - 1);
        }
    }

    /** A number that cannot be is the schema's to say. */
    private static int reach(Mapping cell, String key) {
        return cell.get(key)
                .filter(value -> value instanceof Scalar number
                        && number.kind() == Kind.WHOLE_NUMBER
                        && number.text().matches("[1-9][0-9]{0,2}"))
                .map(value -> Integer.parseInt(((Scalar) value).text()))
                .orElse(1);
    }

    private void add(int line, String kind, Map<String, Object> values) {
        mistakes.add(Mistake.of(file, line, kind, values));
    }
}
