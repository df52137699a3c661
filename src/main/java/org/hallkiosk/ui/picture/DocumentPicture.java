package org.hallkiosk.ui.picture;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;

/** A page of a passport, or an identity card, with the place marked at which something stands. */
public final class DocumentPicture extends Region {
    private static final double WIDTH = 720;
    private static final double HEIGHT = 400;
    private static final double SMALLEST = 160;

    private final Scale scale = new Scale(1, 1, 0, 0);
    private final Translate place = new Translate();
    private final Group drawing;

    /** Where on the document. */
    public enum Spot {
        /** The six digits at the lower right of a card's front. */
        ACCESS_NUMBER,
        /** At the top right of a passport's page. */
        NUMBER,
        BIRTH_DATE,
        EXPIRY_DATE
    }

    public DocumentPicture(Spot spot) {
        getStyleClass().add("device-picture");
        drawing = new Group(spot == Spot.ACCESS_NUMBER ? card() : page(), mark(spot));
        drawing.setManaged(false);
        drawing.setAutoSizeChildren(false);
        drawing.getTransforms().addAll(place, scale);
        setMouseTransparent(true);
        getChildren().add(drawing);
    }

    private static Group page() {
        return new Group(
                Shapes.box(100, 12, 520, 376, 20, "picture-card"),
                Shapes.box(132, 60, 132, 172, 12, "picture-tint"),
                Shapes.path(
                        "M198 96a30 30 0 0 1 0 60a30 30 0 0 1 0-60ZM148 222a50 50 0 0 1 100 0", "picture-accent-line"),
                Shapes.path("M296 76H400M296 132H520M296 188H420M296 244H420", "picture-line"),
                Shapes.path(
                        "M136 304L124 312L136 320M176 304L164 312L176 320M200 312H584M136 344L124 352L136 360M160 352H520M560 344L548 352L560 360M590 344L578 352L590 360",
                        "picture-line"));
    }

    private static Group card() {
        return new Group(
                Shapes.box(100, 32, 520, 336, 28, "picture-card"),
                Shapes.box(136, 112, 132, 172, 12, "picture-tint"),
                Shapes.path(
                        "M202 148a30 30 0 0 1 0 60a30 30 0 0 1 0-60ZM152 274a50 50 0 0 1 100 0", "picture-accent-line"),
                Shapes.path("M136 76H340M304 132H540M304 180H480M304 228H440", "picture-line"));
    }

    private static Node mark(Spot spot) {
        return switch (spot) {
            case ACCESS_NUMBER -> Shapes.box(432, 284, 156, 60, 16, "picture-mark");
            case NUMBER -> Shapes.box(436, 44, 156, 60, 16, "picture-mark");
            case BIRTH_DATE -> Shapes.box(284, 160, 180, 56, 16, "picture-mark");
            case EXPIRY_DATE -> Shapes.box(284, 216, 180, 56, 16, "picture-mark");
        };
    }

    @Override
    protected double computePrefWidth(double height) {
        return WIDTH;
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    /** Smaller than it can be made out it is left away: what is typed comes first. */
    @Override
    protected void layoutChildren() {
        drawing.setVisible(getHeight() >= SMALLEST);
        double factor = Math.min(getWidth() / WIDTH, getHeight() / HEIGHT);
        scale.setX(factor);
        scale.setY(factor);
        place.setX((getWidth() - factor * WIDTH) / 2);
        place.setY((getHeight() - factor * HEIGHT) / 2);
    }
}
