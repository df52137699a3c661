package org.hallkiosk.ui.component;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/** Tiles of one size side by side, as many in a row as have room; in a row all are as high as the highest. */
public final class TileGrid extends Region {
    private final TileRows rows;
    private final List<Region> tiles;

    /** @param leastWidth of a tile in pixels: narrower its words would break */
    public TileGrid(double leastWidth, List<? extends Region> tiles) {
        this.rows = new TileRows(leastWidth);
        this.tiles = List.copyOf(tiles);
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
        return rows.leastWidth();
    }

    @Override
    protected double computePrefHeight(double width) {
        return rows.height(tiles, width);
    }

    @Override
    protected void layoutChildren() {
        rows.place(tiles, new TileRows.Page(0, tiles.size()), getWidth());
    }
}
