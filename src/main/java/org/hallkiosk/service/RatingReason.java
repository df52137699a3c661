package org.hallkiosk.service;

import java.util.Locale;

/** Why somebody was not satisfied. Nothing can be typed here, so nothing personal can be said. */
public enum RatingReason {
    WAITED_LONG,
    HARD_TO_USE,
    NOT_DONE,
    MACHINE_TROUBLE,
    OTHER;

    /** How texts call it. */
    public String keyword() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
