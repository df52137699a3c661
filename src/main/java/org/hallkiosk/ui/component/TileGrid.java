package org.hallkiosk.ui.component;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** Tiles of one size side by side, as many in a row as have room; in a row all are as high as the highest. */
public final class TileGrid extends Region {
    private static final double GAP = 24;

    private final double leastWidth;

    /** @param leastWidth of a tile in pixels: narrower its words would break */
    public TileGrid(double leastWidth, List<? extends Region> tiles) {
        this.leastWidth = leastWidth;
        getChildren().addAll(tiles);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return leastWidth;
    }

    @Override
    protected double computePrefHeight(double width) {
        int columns = columns(width);
        double height = 0;
        for (int first = 0; first < getChildren().size(); first += columns) {
            height += rowHeight(first, columns, each(width, columns)) + (first == 0 ? 0 : GAP);
        }
        return height;
    }

    @Override
    protected void layoutChildren() {
        int columns = columns(getWidth());
        double each = each(getWidth(), columns);
        double y = 0;
        for (int first = 0; first < getChildren().size(); first += columns) {
            double height = rowHeight(first, columns, each);
            for (int i = first; i < Math.min(first + columns, getChildren().size()); i++) {
                getChildren().get(i).resizeRelocate((i - first) * (each + GAP), y, each, height);
            }
            y += height + GAP;
        }
    }

    private int columns(double width) {
        int fitting = Math.max(1, (int) ((width + GAP) / (leastWidth + GAP)));
        int rows = Math.max(1, Math.ceilDiv(getChildren().size(), fitting));
        // Four and four look calmer than six and two.
        return Math.max(1, Math.ceilDiv(getChildren().size(), rows));
    }

    private static double each(double width, int columns) {
        return Math.floor((width - GAP * (columns - 1)) / columns);
    }

    private double rowHeight(int first, int columns, double each) {
        double height = 0;
        for (Node tile : getChildren()
                .subList(first, Math.min(first + columns, getChildren().size()))) {
            height = Math.max(height, Math.max(tile.minHeight(each), tile.prefHeight(each)));
        }
        return height;
    }
}
