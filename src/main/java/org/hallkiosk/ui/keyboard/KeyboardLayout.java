package org.hallkiosk.ui.keyboard;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the keys of a layer stand, in columns and rows.
 *
 * @param rowHeight in pixels, with the gap below it
 * @param widest in pixels: wider than this a hand would have to travel
 */
record KeyboardLayout(
        double columns,
        int rows,
        double rowHeight,
        double widest,
        List<PlacedKey> keys,
        @Nullable PadArea pad) {

    /** The field to write in: so many columns and rows from the left and the top. */
    record PadArea(double columns, int rows) {}

    /** @param rows how many rows it is high */
    record PlacedKey(Key key, double column, int row, double columns, int rows) {}

    /** Places keys from left to right, row by row. */
    static final class Rows {
        private final List<PlacedKey> keys = new ArrayList<>();
        private double column;
        private int row = -1;
        private @Nullable PadArea pad;

        /** Leaves room for the field to write in. */
        Rows pad(double columns, int rows) {
            pad = new PadArea(columns, rows);
            return this;
        }

        Rows row(double startColumn) {
            column = startColumn;
            row++;
            return this;
        }

        /** One key of one column for each text; texts are separated by a space. */
        Rows texts(String texts) {
            for (int from = 0; from < texts.length(); ) {
                int space = texts.indexOf(' ', from);
                int to = space < 0 ? texts.length() : space;
                key(new Key.Text(texts.substring(from, to)), 1);
                from = to + 1;
            }
            return this;
        }

        Rows key(Key key, double columns) {
            return key(key, columns, 1);
        }

        Rows key(Key key, double columns, int rows) {
            keys.add(new PlacedKey(key, column, row, columns, rows));
            column += columns;
            return this;
        }

        KeyboardLayout build(double columns, double rowHeight, double widest) {
            return new KeyboardLayout(columns, row + 1, rowHeight, widest, List.copyOf(keys), pad);
        }
    }
}
