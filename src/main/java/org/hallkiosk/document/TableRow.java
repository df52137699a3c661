package org.hallkiosk.document;

import java.util.List;

/** A row; {@code height} in millimetres is the least, longer text makes it higher. */
public record TableRow(float height, List<TableCell> cells) {
    public TableRow {
        cells = List.copyOf(cells);
    }
}
