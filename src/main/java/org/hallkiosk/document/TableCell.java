package org.hallkiosk.document;

import java.util.List;

/** A cell over one or more columns and rows. Its blocks stand in the middle of its height. */
public record TableCell(List<Block> blocks, int columns, int rows, boolean shaded) {
    public TableCell {
        blocks = List.copyOf(blocks);
    }
}
