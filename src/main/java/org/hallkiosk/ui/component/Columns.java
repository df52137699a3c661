package org.hallkiosk.ui.component;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** Parts beside each other where there is width for it, else under each other. */
final class Columns extends Region {
    private static final double GAP = 40;
    private static final double WIDE = 960;

    void add(Region part) {
        getChildren().add(part);
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
        return WIDE;
    }

    @Override
    protected double computePrefHeight(double width) {
        double each = each(width);
        double height = 0;
        for (Node part : getChildren()) {
            double needed = part.prefHeight(each);
            height = width >= WIDE ? Math.max(height, needed) : height + needed + (height == 0 ? 0 : GAP);
        }
        return height;
    }

    @Override
    protected void layoutChildren() {
        double each = each(getWidth());
        double x = 0;
        double y = 0;
        for (Node part : getChildren()) {
            double height = part.prefHeight(each);
            part.resizeRelocate(x, y, each, height);
            if (getWidth() >= WIDE) {
                x += each + GAP;
            } else {
                y += height + GAP;
            }
        }
    }

    private double each(double width) {
        int count = Math.max(1, getChildren().size());
        return width >= WIDE ? (width - GAP * (count - 1)) / count : width;
    }
}
