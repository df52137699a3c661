package org.hallkiosk.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Lays a table out into pieces: one a row, or one for all rows that a cell reaches over. Points. */
final class TableLayout {
    private static final float SIDE_PADDING = 6;
    private static final float VERTICAL_PADDING = 3;

    private final BlockLayout blocks;
    private final Block.Table table;
    private final float[] edges;

    TableLayout(BlockLayout blocks, Block.Table table, float width) {
        this.blocks = blocks;
        this.table = table;
        float shares = 0;
        for (float share : table.columns()) {
            shares += share;
        }
        this.edges = new float[table.columns().size() + 1];
        for (int i = 0; i < table.columns().size(); i++) {
            edges[i + 1] = edges[i] + width * table.columns().get(i) / shares;
        }
    }

    List<Piece> pieces() throws UnprintableCharacter {
        List<Piece> groups = new ArrayList<>();
        int[] rowsStillTaken = new int[edges.length - 1];
        List<Cell> cells = new ArrayList<>();
        List<Float> heights = new ArrayList<>();
        for (TableRow row : table.rows()) {
            int column = 0;
            for (TableCell cell : row.cells()) {
                while (rowsStillTaken[column] > 0) {
                    column++;
                }
                cells.add(cell(cell, column, heights.size()));
                for (int i = 0; i < cell.columns(); i++) {
                    rowsStillTaken[column++] = cell.rows();
                }
            }
            heights.add(Millimetres.points(row.height()));
            boolean anyReachesDown = false;
            for (int i = 0; i < rowsStillTaken.length; i++) {
                rowsStillTaken[i]--;
                anyReachesDown |= rowsStillTaken[i] > 0;
            }
            if (!anyReachesDown) {
                groups.add(group(cells, heights));
                cells.clear();
                heights.clear();
            }
        }
        return groups;
    }

    private Cell cell(TableCell cell, int column, int row) throws UnprintableCharacter {
        float left = edges[column];
        float right = edges[column + cell.columns()];
        float padding = table.lines() ? SIDE_PADDING : 0;
        List<Piece> content = blocks.pieces(cell.blocks(), right - left - 2 * padding);
        return new Cell(content, left, right - left, padding, row, cell.rows(), cell.shaded());
    }

    /** Every row is as high as its file says, or as what stands in it; a cell over several rows stretches its last one. */
    private Piece group(List<Cell> cells, List<Float> leastHeights) {
        float[] tops = new float[leastHeights.size() + 1];
        for (int row = 0; row < leastHeights.size(); row++) {
            float bottom = tops[row] + leastHeights.get(row);
            for (Cell cell : cells) {
                if (cell.row() + cell.rows() == row + 1) {
                    bottom = Math.max(bottom, tops[cell.row()] + cell.contentHeight() + verticalPadding());
                }
            }
            tops[row + 1] = bottom;
        }
        return new RowGroup(List.copyOf(cells), new Tops(tops), table.lines());
    }

    private float verticalPadding() {
        return table.lines() ? 2 * VERTICAL_PADDING : 0;
    }

    private record Cell(
            List<Piece> content, float left, float width, float padding, int row, int rows, boolean shaded) {
        float contentHeight() {
            return Pieces.height(content);
        }
    }

    /** Where the rows of a group begin, and where the last one ends. */
    private static final class Tops {
        private final float[] tops;

        Tops(float[] tops) {
            this.tops = tops;
        }

        float of(int row) {
            return tops[row];
        }

        float end() {
            return tops[tops.length - 1];
        }
    }

    private record RowGroup(List<Cell> cells, Tops tops, boolean lines) implements Piece {
        @Override
        public float height() {
            return tops.end();
        }

        @Override
        public void draw(PageInk ink, float x, float top) throws IOException {
            for (Cell cell : cells) {
                float cellTop = top + tops.of(cell.row());
                float height = tops.of(cell.row() + cell.rows()) - tops.of(cell.row());
                float cellX = x + cell.left();
                if (cell.shaded()) {
                    ink.shade(cellX, cellTop, cell.width(), height);
                }
                float contentTop = cellTop + (height - cell.contentHeight()) / 2;
                Pieces.draw(cell.content(), ink, cellX + cell.padding(), contentTop);
            }
            if (lines) {
                for (Cell cell : cells) {
                    float cellTop = tops.of(cell.row());
                    float height = tops.of(cell.row() + cell.rows()) - cellTop;
                    ink.frame(x + cell.left(), top + cellTop, cell.width(), height);
                }
            }
        }
    }
}
