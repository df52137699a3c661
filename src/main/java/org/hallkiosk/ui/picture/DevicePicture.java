package org.hallkiosk.ui.picture;

import javafx.animation.Animation;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.animation.TranslateTransition;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;
import javafx.util.Duration;

/**
 * A device from near by, the whole terminal with that device marked, and a large arrow towards where it sits. Drawn on
 * 880 by 480 units and scaled to the room that it gets.
 */
abstract class DevicePicture extends Region implements Arriving {
    private static final double WIDTH = 880;
    private static final double HEIGHT = 480;
    /** Where the two drawings stand beside each other and the arrow points down, so that both together are in the middle. */
    private static final double BESIDE_MAP = 420;

    private static final double MAP_BESIDE = 80;

    private static final Duration SLIDE = Duration.millis(900);
    private static final Duration NOD = Duration.millis(400);

    private final Group drawing = new Group();
    private final Scale scale = new Scale(1, 1, 0, 0);
    private final Translate place = new Translate();
    private final Group arrow;
    private final DevicePlacement.Side side;

    /** @param nearBy the device on 480 by 440 units, origin at its top left */
    DevicePicture(DevicePlacement placement, Group nearBy) {
        getStyleClass().add("device-picture");
        side = placement.side();
        TerminalMap map = new TerminalMap(placement);
        arrow = arrow(side);
        boolean left = side == DevicePlacement.Side.LEFT;
        boolean below = side == DevicePlacement.Side.BELOW;
        double heightOfArrow = HEIGHT * (1 - Math.clamp(placement.height() / 100.0, 0.25, 0.75));
        map.relocate(left ? WIDTH - 248 : below ? MAP_BESIDE : 0, 20);
        nearBy.getTransforms().add(new Translate(left ? 136 : below ? BESIDE_MAP : 264, below ? 0 : 20));
        if (below) {
            nearBy.getTransforms().add(new Scale(0.84, 0.84, 0, 0));
        }
        arrow.getTransforms()
                .add(
                        left
                                ? new Translate(56, heightOfArrow)
                                : below
                                        ? new Translate(BESIDE_MAP + 0.84 * 240, HEIGHT - 48)
                                        : new Translate(WIDTH - 56, heightOfArrow));
        drawing.setManaged(false);
        drawing.setAutoSizeChildren(false);
        drawing.getTransforms().addAll(place, scale);
        drawing.getChildren().addAll(Shapes.box(0, 0, WIDTH, HEIGHT, 0, "picture-nothing"), map, nearBy, arrow);
        setMouseTransparent(true);
        getChildren().add(drawing);
    }

    private static Group arrow(DevicePlacement.Side side) {
        String content = switch (side) {
            case LEFT -> "M48 0H-40M-8-36L-44 0L-8 36";
            case RIGHT -> "M-48 0H40M8-36L44 0L8 36";
            case BELOW -> "M0-40V34M-32 4L0 36L32 4";
        };
        return new Group(Shapes.path(content, "picture-arrow"));
    }

    /** Moves a part from there to where it is drawn, once. */
    static Animation slideIn(Node part, double fromX, double fromY) {
        TranslateTransition slide = new TranslateTransition(SLIDE, part);
        slide.setFromX(fromX);
        slide.setFromY(fromY);
        slide.setToX(0);
        slide.setToY(0);
        slide.setInterpolator(Interpolator.EASE_OUT);
        return slide;
    }

    /** The movement of what this picture is about. */
    abstract Animation movement();

    @Override
    public void arrive() {
        movement().play();
        double x = side == DevicePlacement.Side.LEFT ? -16 : side == DevicePlacement.Side.RIGHT ? 16 : 0;
        double y = side == DevicePlacement.Side.BELOW ? 12 : 0;
        Timeline nod = new Timeline(new KeyFrame(
                NOD,
                new KeyValue(arrow.translateXProperty(), x, Interpolator.EASE_BOTH),
                new KeyValue(arrow.translateYProperty(), y, Interpolator.EASE_BOTH)));
        nod.setAutoReverse(true);
        nod.setCycleCount(6);
        nod.play();
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
    protected double computeMinWidth(double height) {
        return WIDTH / 3;
    }

    @Override
    protected double computeMinHeight(double width) {
        return HEIGHT / 4;
    }

    @Override
    protected void layoutChildren() {
        double factor = Math.min(getWidth() / WIDTH, getHeight() / HEIGHT);
        scale.setX(factor);
        scale.setY(factor);
        place.setX((getWidth() - factor * WIDTH) / 2);
        place.setY((getHeight() - factor * HEIGHT) / 2);
    }
}
