package org.hallkiosk.ui.component;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;

/**
 * Where tiles of one width stand in rows: as many in a row as have room, in a row all as high as the highest.
 *
 * @param leastWidth of a tile in pixels
 */
record TileRows(double leastWidth) {
    static final double GAP = 16;

    /** The tiles of one page, from {@code first} to before {@code end}. */
    record Page(int first, int end) {
        boolean holds(int index) {
            return first <= index && index < end;
        }
    }

    /** Of all tiles in one page. */
    double height(List<? extends Region> tiles, double width) {
        int columns = columns(tiles.size(), width);
        double height = 0;
        for (int first = 0; first < tiles.size(); first += columns) {
            height += rowHeight(tiles, first, columns, width) + (first == 0 ? 0 : GAP);
        }
        return height;
    }

    /** Whole rows, as many on a page as it is high, at least one; at least one page. */
    List<Page> pages(List<? extends Region> tiles, double width, double height) {
        int columns = columns(tiles.size(), width);
        List<Page> pages = new ArrayList<>();
        int begin = 0;
        double used = 0;
        for (int first = 0; first < tiles.size(); first += columns) {
            double row = rowHeight(tiles, first, columns, width);
            if (first > begin && used + row > height) {
                pages.add(new Page(begin, first));
                begin = first;
                used = 0;
            }
            used += row + GAP;
        }
        pages.add(new Page(begin, tiles.size()));
        return pages;
    }

    void place(List<? extends Region> tiles, Page page, double width) {
        int columns = columns(tiles.size(), width);
        double each = each(width, columns);
        double y = 0;
        for (int first = page.first(); first < page.end(); first += columns) {
            double height = rowHeight(tiles, first, columns, width);
            for (int i = first; i < Math.min(first + columns, page.end()); i++) {
                tiles.get(i).resizeRelocate((i - first) * (each + GAP), y, each, height);
            }
            y += height + GAP;
        }
    }

    private int columns(int tiles, double width) {
        int fitting = Math.max(1, (int) ((width + GAP) / (leastWidth + GAP)));
        int rows = Math.max(1, Math.ceilDiv(tiles, fitting));
        // Four and four look calmer than six and two.
        return Math.max(1, Math.ceilDiv(tiles, rows));
    }

    private static double each(double width, int columns) {
        return Math.floor((width - GAP * (columns - 1)) / columns);
    }

    private double rowHeight(List<? extends Region> tiles, int first, int columns, double width) {
        double each = each(width, columns);
        double height = 0;
        for (Region tile : tiles.subList(first, Math.min(first + columns, tiles.size()))) {
            height = Math.max(height, Math.max(tile.minHeight(each), tile.prefHeight(each)));
        }
        return height;
    }
}
