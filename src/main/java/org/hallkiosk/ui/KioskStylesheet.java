package org.hallkiosk.ui;

import java.net.URL;
import java.util.Objects;

/** The one stylesheet: every colour, type size and space of the applicant's screens. Add its address to the scene. */
public final class KioskStylesheet {
    private KioskStylesheet() {}

    public static String address() {
        URL resource = KioskStylesheet.class.getResource("kiosk.css");
        return Objects.requireNonNull(resource, "kiosk.css is missing from the program")
                .toExternalForm();
    }
}
