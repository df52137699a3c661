package org.hallkiosk.ui.component;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/**
 * Two panels under each other, or side by side where there is not the height for that. The second gets what the first
 * leaves, and is left out where nothing is left: put there what helps but can be missed.
 */
public final class TwoParts extends Region {
    private static final double GAP = 32;

    private final Region first;
    private final Region second;

    public TwoParts(Region first, Region second) {
        this.first = first;
        this.second = second;
        getChildren().addAll(first, second);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return first.prefHeight(width) + GAP + second.prefHeight(width);
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double upper = first.prefHeight(width);
        double half = (width - GAP) / 2;
        second.setVisible(true);
        if (upper + GAP + second.minHeight(width) <= height) {
            first.resizeRelocate(0, 0, width, upper);
            second.resizeRelocate(0, upper + GAP, width, height - upper - GAP);
        } else if (first.prefHeight(half) <= height && second.minHeight(half) <= height) {
            first.resizeRelocate(0, 0, half, height);
            second.resizeRelocate(half + GAP, 0, half, height);
        } else {
            first.resizeRelocate(0, 0, width, Math.min(upper, height));
            second.setVisible(false);
        }
    }
}
