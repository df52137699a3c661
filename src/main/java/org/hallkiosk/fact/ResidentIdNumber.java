package org.hallkiosk.fact;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * A citizen identification number of GB 11643: six digits of region, the date of birth, three digits of sequence, and a
 * check character (ISO 7064, MOD 11-2). Residents from Hong Kong, Macao and Taiwan and, since 2023, foreigners with
 * permanent residence have numbers of the same make. Personal data: {@code toString} hides it.
 *
 * @param value 18 characters, the last may be X
 */
public record ResidentIdNumber(String value) {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";

    public ResidentIdNumber {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a citizen identification number");
        }
    }

    /** The number as it was written, spaces around it and a small x forgiven; empty when it cannot be one. */
    public static Optional<ResidentIdNumber> of(String written) {
        String value = written.strip().replace('x', 'X');
        return isValid(value) ? Optional.of(new ResidentIdNumber(value)) : Optional.empty();
    }

    /** Whether form, date of birth and check character hold; says nothing of whether anyone has the number. */
    public static boolean isValid(String value) {
        return value.matches("[0-9]{17}[0-9X]")
                && birthDateOf(value).isPresent()
                && checkCharacter(value.substring(0, 17)) == value.charAt(17);
    }

    /** The last character that belongs to the first 17 digits. */
    public static char checkCharacter(String first17Digits) {
        if (!first17Digits.matches("[0-9]{17}")) {
            throw new IllegalArgumentException("not 17 digits");
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (first17Digits.charAt(i) - '0');
        }
        return CHECK_CHARACTERS.charAt(sum % 11);
    }

    public LocalDate birthDate() {
        return birthDateOf(value).orElseThrow();
    }

    /** The sequence is odd for men and even for women. */
    public boolean isOfAWoman() {
        return (value.charAt(16) - '0') % 2 == 0;
    }

    /** The GB/T 2260 code of where the number was given out. */
    public String region() {
        return value.substring(0, 6);
    }

    private static Optional<LocalDate> birthDateOf(String value) {
        try {
            return Optional.of(LocalDate.parse(value.substring(6, 14), DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "ResidentIdNumber[masked]";
    }
}
