package org.hallkiosk.ui.gallery;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.layout.Region;

/**
 * One component with the states that it can be seen in.
 *
 * @param component the name of its class
 * @param sights in the order in which they are shown
 */
public record Exhibit(String component, List<Sight> sights) {

    public Exhibit {
        sights = List.copyOf(sights);
    }

    /** Of what a sight shows the component doing; its words are the texts {@code gallery.state.<name>}. */
    public enum State {
        NORMAL,
        PRESSED,
        SELECTED,
        DISABLED,
        BUSY,
        PROGRESS,
        MISSING,
        EDITING,
        ERROR,
        NOTICE,
        INFORMATION,
        SUCCESS,
        WARNING,
        DANGER,
        DIGITS,
        ID_NUMBER,
        ENGLISH,
        LEFT,
        RIGHT,
        BELOW
    }

    /** @param drawn makes it anew for each look; on the JavaFX thread */
    public record Sight(State state, Supplier<? extends Region> drawn) {}
}
