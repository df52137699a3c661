package org.hallkiosk.text;

/** Hides personal data where it is shown to anyone but the applicant who checks it: 王*, 1101**********002X. */
public final class Masking {
    private Masking() {}

    /** The first character (a whole code point, so that rare characters survive) and one asterisk, however long the name. */
    public static String name(String name) {
        if (name.isBlank()) {
            return "";
        }
        int first = name.strip().codePointAt(0);
        return Character.toString(first) + "*";
    }

    /** Keeps four characters at either end; a value of eight or fewer is hidden whole. */
    public static String number(String number) {
        int length = number.codePointCount(0, number.length());
        if (length <= 8) {
            return "*".repeat(length);
        }
        return number.substring(0, 4) + "*".repeat(length - 8) + number.substring(number.length() - 4);
    }
}
