package org.hallkiosk.service;

import java.util.Arrays;
import java.util.Optional;

/** How far a material can be relied on, by who stands behind it; the most reliable first. */
public enum TrustLevel {
    /** A: an authority issued it, as an ID card or a licence. */
    ISSUED_BY_AUTHORITY("A"),
    /** B: a clerk holds it against the original at a window. */
    CHECKED_AT_WINDOW("B"),
    /** C: the applicant hands in a picture or a file. */
    UPLOADED("C"),
    /** D: the applicant makes it, as a form or a declaration. */
    SELF_MADE("D");

    private final String letter;

    TrustLevel(String letter) {
        this.letter = letter;
    }

    public static Optional<TrustLevel> ofLetter(String letter) {
        return Arrays.stream(values())
                .filter(level -> level.letter().equals(letter))
                .findFirst();
    }

    /** A to D, as service files and lists write it. */
    public String letter() {
        return letter;
    }
}
