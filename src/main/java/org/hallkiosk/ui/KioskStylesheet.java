package org.hallkiosk.ui;

import java.net.URL;
import java.util.Objects;

/** The one stylesheet: every colour, type size and space of the applicant's screens. Add its address to the scene. */
public final class KioskStylesheet {
    private KioskStylesheet() {}

    public static String address() {
        return addressOf("kiosk.css");
    }

    /** The sheet below every other, in place of JavaFX's general one: a scene's user agent stylesheet. */
    public static String controls() {
        return addressOf("controls.css");
    }

    private static String addressOf(String name) {
        URL resource = KioskStylesheet.class.getResource(name);
        return Objects.requireNonNull(resource, () -> name + " is missing from the program")
                .toExternalForm();
    }
}
