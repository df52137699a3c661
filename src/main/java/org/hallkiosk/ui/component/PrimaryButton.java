package org.hallkiosk.ui.component;

/** The one main action of a screen: filled, 132 units high, as wide as it may be. */
public final class PrimaryButton extends ActionButton {

    public PrimaryButton(String name, Runnable action) {
        super(name, action, "type-title", 56);
        getStyleClass().add("primary-button");
    }
}
