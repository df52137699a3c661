package org.hallkiosk.ui.keyboard;

import java.net.URL;
import java.util.Objects;

/** The stylesheet of the keyboard and the signature pad. Add it to a scene before the main one, whose colours then win. */
public final class KeyboardStylesheet {
    private KeyboardStylesheet() {}

    public static String address() {
        URL resource = KeyboardStylesheet.class.getResource("/org/hallkiosk/ui/keyboard.css");
        return Objects.requireNonNull(resource, "keyboard.css is missing from the program")
                .toExternalForm();
    }
}
