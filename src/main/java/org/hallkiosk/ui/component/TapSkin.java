package org.hallkiosk.ui.component;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.skin.ButtonSkin;

/** Gives a button's graphic the whole of the button, so that the words in it can wrap. */
final class TapSkin extends ButtonSkin {

    TapSkin(Button button) {
        super(button);
    }

    @Override
    protected void layoutChildren(double x, double y, double width, double height) {
        content().resizeRelocate(x, y, width, height);
    }

    @Override
    protected double computePrefWidth(double height, double top, double right, double bottom, double left) {
        return left + content().prefWidth(-1) + right;
    }

    @Override
    protected double computePrefHeight(double width, double top, double right, double bottom, double left) {
        double inner = width < 0 ? content().prefWidth(-1) : width - left - right;
        return top + content().prefHeight(inner) + bottom;
    }

    @Override
    protected double computeMinWidth(double height, double top, double right, double bottom, double left) {
        return left + content().minWidth(-1) + right;
    }

    @Override
    protected double computeMinHeight(double width, double top, double right, double bottom, double left) {
        return computePrefHeight(width, top, right, bottom, left);
    }

    @Override
    protected double computeMaxWidth(double height, double top, double right, double bottom, double left) {
        return Double.MAX_VALUE;
    }

    @Override
    protected double computeMaxHeight(double width, double top, double right, double bottom, double left) {
        return Double.MAX_VALUE;
    }

    private Node content() {
        return getSkinnable().getGraphic();
    }
}
