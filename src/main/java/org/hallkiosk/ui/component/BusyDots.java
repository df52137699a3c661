package org.hallkiosk.ui.component;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/** Three dots that pulse for some seconds and then stand still: nothing on a screen moves for long without a measure. */
final class BusyDots extends HBox {
    private static final int ROUNDS = 6;

    private final Timeline pulse;

    BusyDots() {
        getStyleClass().add("busy-dots");
        setAlignment(Pos.CENTER);
        List<KeyFrame> frames = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Region dot = new Region();
            dot.getStyleClass().add("busy-dot");
            getChildren().add(dot);
            frames.add(new KeyFrame(Duration.millis(200 * i), new KeyValue(dot.opacityProperty(), 0.3)));
            frames.add(new KeyFrame(Duration.millis(200 * (i + 1)), new KeyValue(dot.opacityProperty(), 1)));
        }
        frames.add(new KeyFrame(Duration.millis(800)));
        pulse = new Timeline(frames.toArray(KeyFrame[]::new));
        pulse.setCycleCount(ROUNDS);
        pulse.setOnFinished(event -> stop());
    }

    void start() {
        pulse.playFromStart();
    }

    void stop() {
        pulse.stop();
        getChildren().forEach(dot -> dot.setOpacity(1));
    }
}
