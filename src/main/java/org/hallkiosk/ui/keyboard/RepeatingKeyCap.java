package org.hallkiosk.ui.keyboard;

import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/** A key that acts when the finger comes down, not when it leaves, and again and again while it stays. */
final class RepeatingKeyCap extends KeyCap {
    private static final Duration BEFORE_REPEATING = Duration.millis(500);
    private static final Duration BETWEEN_REPEATS = Duration.millis(90);

    private final Timeline waiting = new Timeline();
    private final Timeline repeating = new Timeline();

    RepeatingKeyCap(String text, String spoken, Runnable tapped, Runnable repeated) {
        super(text, spoken, tapped);
        repeating.getKeyFrames().add(new KeyFrame(BETWEEN_REPEATS, event -> repeated.run()));
        repeating.setCycleCount(Timeline.INDEFINITE);
        waiting.getKeyFrames().add(new KeyFrame(BEFORE_REPEATING, event -> repeating.play()));
        // Filters that consume, because a button's own handlers would act once more when the finger leaves.
        addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
        addEventFilter(MouseEvent.MOUSE_RELEASED, this::release);
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> stop());
        // A key that is taken off the screen never sees the finger leave.
        sceneProperty().subscribe(scene -> stop());
    }

    private void press(MouseEvent event) {
        event.consume();
        if (event.getButton() == MouseButton.PRIMARY) {
            arm();
            fire();
            waiting.playFromStart();
        }
    }

    private void release(MouseEvent event) {
        event.consume();
        stop();
    }

    private void stop() {
        waiting.stop();
        repeating.stop();
        disarm();
    }
}
