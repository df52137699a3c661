package org.hallkiosk.service;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people type, in the many ways in which they type it. */
final class TypedText {
    private static final Pattern DATE =
            Pattern.compile("(\\d{4})(?:[-/.年]\\s*(\\d{1,2})[-/.月]\\s*(\\d{1,2})日?|(\\d{2})(\\d{2}))");
    private static final int FULL_WIDTH_OFFSET = '\uFF01' - '!';

    private TypedText() {}

    /**
     * Without spaces at the ends, full-width letters and digits as half-width ones, and the dot in names (as in 阿迪力·买买提) as the one the standard asks for. Deliberately no Unicode normalisation: it would swap some rare
     * ideographs of names for others.
     */
    static String tidy(String typed) {
        StringBuilder tidy = new StringBuilder(typed.length());
        typed.codePoints().forEach(codePoint -> tidy.appendCodePoint(tidied(codePoint)));
        return tidy.toString().strip();
    }

    private static int tidied(int codePoint) {
        boolean fullWidthLetterOrDigit = (codePoint >= '\uFF10' && codePoint <= '\uFF19')
                || (codePoint >= '\uFF21' && codePoint <= '\uFF3A')
                || (codePoint >= '\uFF41' && codePoint <= '\uFF5A');
        if (fullWidthLetterOrDigit) {
            return codePoint - FULL_WIDTH_OFFSET;
        }
        return switch (codePoint) {
            case '\u3000', '\u00A0' -> ' ';
            case '\u2022', '\u2027', '\u2219', '\u30FB', '\uFF65' -> '\u00B7';
            default -> codePoint;
        };
    }

    static String withoutSeparators(String value) {
        return value.replaceAll("[\\s-]", "");
    }

    /** 1990-1-1, 1990/01/01, 1990.1.1, 19900101 and 1990年1月1日; empty for no date, or a day that no calendar has. */
    static Optional<LocalDate> date(String value) {
        Matcher matcher = DATE.matcher(value);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String month = matcher.group(2) == null ? matcher.group(4) : matcher.group(2);
        String day = matcher.group(3) == null ? matcher.group(5) : matcher.group(3);
        try {
            return Optional.of(
                    LocalDate.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
