package org.hallkiosk.ui.component;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;

/** A ring that empties, with the seconds left in its middle. */
public final class CountdownRing extends Region {
    private final Circle track = new Circle();
    private final Arc left = new Arc();
    private final Label seconds;

    public CountdownRing(double size, String typeClass) {
        seconds = Words.line("", typeClass);
        double weight = Math.max(8, size / 16);
        double radius = (size - weight) / 2;
        track.setRadius(radius);
        track.setStrokeWidth(weight);
        track.getStyleClass().add("ring-track");
        left.setRadiusX(radius);
        left.setRadiusY(radius);
        left.setStartAngle(90);
        left.setType(ArcType.OPEN);
        left.setStrokeWidth(weight);
        left.getStyleClass().add("ring-left");
        getStyleClass().add("countdown-ring");
        setMinSize(size, size);
        setPrefSize(size, size);
        setMaxSize(size, size);
        getChildren().addAll(track, left, seconds);
    }

    /** @param fraction what is left of the whole time, between 0 and 1 */
    public void set(String text, double fraction) {
        seconds.setText(text);
        left.setLength(360 * Math.clamp(fraction, 0, 1));
    }

    @Override
    protected void layoutChildren() {
        double middle = getWidth() / 2;
        track.setCenterX(middle);
        track.setCenterY(middle);
        left.setCenterX(middle);
        left.setCenterY(middle);
        double width = seconds.prefWidth(-1);
        double height = seconds.prefHeight(width);
        seconds.resizeRelocate(middle - width / 2, middle - height / 2, width, height);
    }
}
