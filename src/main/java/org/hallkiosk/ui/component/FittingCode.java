package org.hallkiosk.ui.component;

import java.util.function.IntFunction;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * A code to scan, as large as its room lets it be: one that has to be scrolled to is scanned by nobody. Its dots are drawn
 * for that size, for a picture that is stretched is hard to read.
 */
public final class FittingCode extends Region {
    private final IntFunction<Image> drawn;
    private final int least;
    private final int most;
    private final ImageView view = new ImageView();
    private int side;

    /**
     * @param drawn the code, not wider than so many pixels where its dots let it be
     * @param least its side in pixels in any case; under 300 a phone at arm's length tells no dots of a long text apart
     * @param most its side in pixels where there is room
     */
    public FittingCode(IntFunction<Image> drawn, int least, int most) {
        this.drawn = drawn;
        this.least = least;
        this.most = most;
        view.setSmooth(false);
        getChildren().add(view);
        getStyleClass().add("panel");
        VBox.setVgrow(this, Priority.ALWAYS);
        HBox.setHgrow(this, Priority.ALWAYS);
    }

    @Override
    protected double computeMinWidth(double height) {
        return least + snappedLeftInset() + snappedRightInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return least + snappedTopInset() + snappedBottomInset();
    }

    @Override
    protected double computePrefWidth(double height) {
        return most + snappedLeftInset() + snappedRightInset();
    }

    @Override
    protected double computePrefHeight(double width) {
        return most + snappedTopInset() + snappedBottomInset();
    }

    @Override
    protected double computeMaxHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - snappedLeftInset() - snappedRightInset();
        double height = getHeight() - snappedTopInset() - snappedBottomInset();
        int room = (int) Math.max(least, Math.min(most, Math.min(width, height)));
        if (room != side) {
            side = room;
            view.setImage(drawn.apply(room));
        }
        Image image = view.getImage();
        view.relocate(
                snappedLeftInset() + Math.round((width - image.getWidth()) / 2),
                snappedTopInset() + Math.round((height - image.getHeight()) / 2));
    }
}
