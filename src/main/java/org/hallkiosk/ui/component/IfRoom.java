package org.hallkiosk.ui.component;

import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hallkiosk.ui.picture.Arriving;

/**
 * What helps but can be missed, in a {@link VBox}: it takes the height that the other parts leave, and shows nothing where
 * that is too little. It never makes its column longer.
 */
public final class IfRoom extends Region implements Arriving {
    private final Region content;

    public IfRoom(Region content) {
        this.content = content;
        getChildren().add(content);
        VBox.setVgrow(this, Priority.ALWAYS);
    }

    @Override
    public void arrive() {
        if (content instanceof Arriving moving) {
            moving.arrive();
        }
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
    protected double computeMaxHeight(double width) {
        return Double.MAX_VALUE;
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, getWidth(), getHeight());
        content.setVisible(getHeight() >= content.minHeight(getWidth()));
    }
}
