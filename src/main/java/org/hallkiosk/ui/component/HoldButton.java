package org.hallkiosk.ui.component;

import javafx.animation.PauseTransition;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/** A button for staff: it acts when it is held, so that a touch in passing does nothing. */
public final class HoldButton extends ActionButton {

    public HoldButton(String name, Duration hold, Runnable action) {
        super(name, () -> {}, "type-hint", 36);
        PauseTransition held = new PauseTransition(hold);
        held.setOnFinished(done -> action.run());
        addEventHandler(MouseEvent.MOUSE_PRESSED, press -> held.playFromStart());
        addEventHandler(MouseEvent.MOUSE_RELEASED, release -> held.stop());
        addEventHandler(MouseEvent.MOUSE_EXITED, leave -> held.stop());
        getStyleClass().add("secondary-button");
    }
}
