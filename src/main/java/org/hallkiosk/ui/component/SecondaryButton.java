package org.hallkiosk.ui.component;

/** The other thing that one may do here: outlined, lower than the main action. */
public final class SecondaryButton extends ActionButton {

    public SecondaryButton(String name, Runnable action) {
        super(name, action, "type-body", 44);
        getStyleClass().add("secondary-button");
    }
}
