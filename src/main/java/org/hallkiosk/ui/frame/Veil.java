package org.hallkiosk.ui.frame;

import javafx.animation.FadeTransition;
import javafx.animation.Interpolator;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;

/**
 * Paper over a zone that thins until it is gone, so that the zone's new content seems to fade in. Fading the content itself would
 * look the same, but without a graphics card each of its frames is drawn into a picture of its own, which takes as long as the
 * screen does, and JavaFX keeps those pictures (8 MB each) for minutes. One rectangle is painted straight onto the screen.
 * JavaFX thread only.
 */
final class Veil extends Rectangle {
    private static final Duration LIFTS = Duration.millis(160);
    /** The first frame of a screen already lets it be seen. */
    private static final double THICKNESS = 0.8;

    private final FadeTransition fade = new FadeTransition(LIFTS, this);

    Veil() {
        getStyleClass().add("veil");
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
        fade.setFromValue(THICKNESS);
        fade.setToValue(0);
        fade.setInterpolator(Interpolator.EASE_OUT);
    }

    /** Lies down and lifts at once; one that is still lifting begins anew, and only the last time is told when it is gone. */
    void lift(Runnable whenGone) {
        fade.setOnFinished(event -> {
            setVisible(false);
            whenGone.run();
        });
        setOpacity(THICKNESS);
        setVisible(true);
        fade.playFromStart();
    }

    /** Lies where this zone does. */
    void cover(Region zone) {
        setX(zone.getLayoutX());
        setY(zone.getLayoutY());
        setWidth(zone.getWidth());
        setHeight(zone.getHeight());
    }
}
