package org.hallkiosk.ui.component;

import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** Parts under each other, the first ones first, as many as have room whole; the others are not shown. */
public final class AsManyAsFit extends Region {
    private static final double GAP = 16;
    private static final int NOT_LAID_OUT = -1;

    private final ReadOnlyIntegerWrapper shown = new ReadOnlyIntegerWrapper(NOT_LAID_OUT);

    public AsManyAsFit(List<? extends Region> parts) {
        getChildren().addAll(parts);
        setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    }

    /** How many have room; changes while laid out, and is -1 before that. */
    public ReadOnlyIntegerProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double y = 0;
        int fitting = 0;
        boolean room = true;
        for (Node part : getChildren()) {
            double height = part.prefHeight(getWidth());
            room = room && y + height <= getHeight();
            part.setVisible(room);
            fitting += room ? 1 : 0;
            part.resizeRelocate(0, y, getWidth(), height);
            y += height + GAP;
        }
        shown.set(fitting);
    }
}
