package org.hallkiosk.device;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * The two or three lines of letters, digits and {@code <} at the foot of a travel document (ICAO 9303-4, -5, -6: TD3, TD1
 * and TD2), cut into fields without their fillers; every check digit over them holds. Optional data is left out. Personal
 * data: {@code toString} is masked.
 *
 * @param birthDate and {@code expiryDate} six digits, year first, as they stand there
 * @param names surname and given names with fillers between
 */
public record MachineReadableZone(
        String documentCode,
        String issuingState,
        String names,
        String number,
        String birthDate,
        char sex,
        String expiryDate,
        String nationality) {
    private static final int CARD = 90;
    private static final int SMALL = 72;
    private static final int PASSPORT = 88;
    private static final int[] WEIGHTS = {7, 3, 1};
    private static final int CENTURY = 100;

    /** The zone in a text that was scanned, typed or read, with or without its line breaks; empty when it is none. */
    public static Optional<MachineReadableZone> of(String text) {
        String zone = text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        if (!zone.matches("[0-9A-Z<]+")) {
            return Optional.empty();
        }
        return switch (zone.length()) {
            case CARD -> of(zone, zone.substring(5, 15), zone.substring(15, 30), zone.substring(30), 60, 45);
            case SMALL -> of(zone, zone.substring(36, 46), zone.substring(64, 71), zone.substring(49), 5, 46);
            case PASSPORT -> of(zone, zone.substring(44, 54), "", zone.substring(57), 5, 54);
            default -> Optional.empty();
        };
    }

    /** @param person from the birth date on: birth date and its check digit, sex, expiry date and its check digit */
    private static Optional<MachineReadableZone> of(
            String zone, String number, String optional, String person, int namesAt, int nationalityAt) {
        Optional<String> whole = number(number, optional);
        if (whole.isEmpty() || !checks(person.substring(0, 7)) || !checks(person.substring(8, 15))) {
            return Optional.empty();
        }
        int namesEnd = zone.length() == CARD ? CARD : zone.length() / 2;
        return Optional.of(new MachineReadableZone(
                trimmed(zone.substring(0, 2)),
                trimmed(zone.substring(2, 5)),
                trimmed(zone.substring(namesAt, namesEnd)),
                whole.get(),
                person.substring(0, 6),
                person.charAt(7),
                person.substring(8, 14),
                trimmed(zone.substring(nationalityAt, nationalityAt + 3))));
    }

    /** A number of more than nine characters goes on, with its check digit, in the optional data. */
    private static Optional<String> number(String withCheckDigit, String optional) {
        String first = withCheckDigit.substring(0, 9);
        if (withCheckDigit.charAt(9) != '<' || first.endsWith("<") || optional.isEmpty()) {
            return checks(withCheckDigit) ? Optional.of(trimmed(first)) : Optional.empty();
        }
        int end = optional.indexOf('<');
        String rest = end < 0 ? optional : optional.substring(0, end);
        return rest.length() > 1 && checks(first + rest)
                ? Optional.of(first + rest.substring(0, rest.length() - 1))
                : Optional.empty();
    }

    private static String trimmed(String field) {
        return field.replaceAll("<+$", "");
    }

    private static boolean checks(String withCheckDigit) {
        int last = withCheckDigit.length() - 1;
        return checkDigit(withCheckDigit.substring(0, last)) == withCheckDigit.charAt(last);
    }

    /** ICAO 9303-3, 4.9: digits count as themselves, letters from 10, a filler as 0. */
    public static char checkDigit(String value) {
        int sum = 0;
        for (int i = 0; i < value.length(); i++) {
            int worth = value.charAt(i) == '<' ? 0 : Character.digit(value.charAt(i), Character.MAX_RADIX);
            sum += WEIGHTS[i % WEIGHTS.length] * worth;
        }
        return Character.forDigit(sum % 10, 10);
    }

    /** The latest such day that is not after today; empty where the document leaves the day or month open. */
    public Optional<LocalDate> bornOn(LocalDate today) {
        int century = today.getYear() / CENTURY * CENTURY;
        return date(birthDate, century)
                .filter(date -> !date.isAfter(today))
                .or(() -> date(birthDate, century - CENTURY));
    }

    /** In this century: documents with a chip are not older. */
    public Optional<LocalDate> expiresOn() {
        return date(expiryDate, 2000);
    }

    /** What opens the document's chip; empty where a date is left open. */
    public Optional<AccessKey.PrintedData> key(LocalDate today) {
        return bornOn(today)
                .flatMap(born -> expiresOn()
                        .filter(expires -> AccessKey.PrintedData.isDocumentNumber(number))
                        .map(expires -> new AccessKey.PrintedData(number, born, expires)));
    }

    private static Optional<LocalDate> date(String digits, int century) {
        if (!digits.matches("[0-9]{6}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    century + Integer.parseInt(digits, 0, 2, 10),
                    Integer.parseInt(digits, 2, 4, 10),
                    Integer.parseInt(digits, 4, 6, 10)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "MachineReadableZone[masked]";
    }
}
