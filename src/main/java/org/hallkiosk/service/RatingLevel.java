package org.hallkiosk.service;

import java.util.Locale;

/** The five levels of 好差评, the best first. */
public enum RatingLevel {
    VERY_SATISFIED,
    SATISFIED,
    FAIR,
    DISSATISFIED,
    VERY_DISSATISFIED;

    /** Whether it is asked why. */
    public boolean asksWhy() {
        return switch (this) {
            case VERY_SATISFIED, SATISFIED, FAIR -> false;
            case DISSATISFIED, VERY_DISSATISFIED -> true;
        };
    }

    /** How texts and metrics call it. */
    public String keyword() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
