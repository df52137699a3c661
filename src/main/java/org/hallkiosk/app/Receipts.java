package org.hallkiosk.app;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Receipt numbers such as {@code 261123-7K4M-9QXD}: the day, then 40 random bits that nobody can guess, in letters and
 * digits that are not mistaken for each other when they are read out (Crockford's base 32: no I, L, O, U).
 */
final class Receipts {
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);

    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    Receipts(Clock clock) {
        this.clock = clock;
    }

    String next() {
        return LocalDate.now(clock).format(DAY) + "-" + four() + "-" + four();
    }

    private String four() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            text.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
        }
        return text.toString();
    }
}
