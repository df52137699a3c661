package org.hallkiosk.ui.keyboard;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.input.MouseEvent;

/** Turns a wheel under a finger that is drawn over it, a step for each part of its height; that finger taps nothing. */
final class WheelDrag {
    /** Below this a finger only trembles. */
    private static final double STEP = 56;

    private final IntConsumer turned;
    private double from;
    private boolean drawn;

    WheelDrag(List<KeyCap> caps, IntConsumer turned) {
        this.turned = turned;
        KeyCap middle = caps.get(1);
        // Only the middle: what is held above and below goes on by itself.
        middle.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            from = event.getSceneY();
            drawn = false;
        });
        middle.addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> {
            int steps = (int) ((from - event.getSceneY()) / STEP);
            if (steps != 0) {
                from -= steps * STEP;
                drawn = true;
                middle.disarm();
                this.turned.accept(steps);
            }
        });
        middle.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            if (drawn) {
                event.consume();
                middle.disarm();
            }
        });
    }
}
