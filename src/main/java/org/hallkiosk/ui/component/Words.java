package org.hallkiosk.ui.component;

import javafx.scene.control.Label;
import javafx.scene.control.Skin;
import javafx.scene.layout.Region;

/** Labels that wrap and are never cut off: they ask for the height that their words need. */
public final class Words {
    /** The style class of words that are read out with the screen, not only when somebody goes there by keys. */
    public static final String SAID = "said";

    private Words() {}

    /** @param styleClasses the type of the words, for instance {@code type-body}, and their colour, {@code muted} */
    public static Label wrapped(String text, String... styleClasses) {
        Label label = new Label(text) {
            @Override
            protected Skin<?> createDefaultSkin() {
                return new WrappedSkin(this);
            }
        };
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }

    /** Words on one line that keep their width. */
    public static Label line(String text, String... styleClasses) {
        Label label = new Label(text);
        label.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }
}
