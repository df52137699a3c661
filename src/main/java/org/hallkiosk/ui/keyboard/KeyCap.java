package org.hallkiosk.ui.keyboard;

import javafx.scene.control.Button;

/**
 * A key as it is seen and touched. It never takes the keyboard focus, so that a code scanner that poses as a physical
 * keyboard, and ends each code with Enter, cannot press it.
 */
class KeyCap extends Button {

    KeyCap(String text, String spoken, Runnable tapped) {
        super(text);
        getStyleClass().setAll("keyboard-key");
        setMnemonicParsing(false);
        setFocusTraversable(false);
        setAccessibleText(spoken);
        setMinSize(0, 0);
        setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        setOnAction(event -> tapped.run());
    }

    /** A button would ask for the focus when it is pressed. */
    @Override
    public final void requestFocus() {
        // The focus stays where it is.
    }
}
