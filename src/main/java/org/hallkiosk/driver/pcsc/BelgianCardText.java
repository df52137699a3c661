package org.hallkiosk.driver.pcsc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hallkiosk.device.IdCard.ForeignIdCard;
import org.hallkiosk.device.IdCard.Sex;

/** The identity and the address file of a Belgian eID. */
final class BelgianCardText {
    private static final int CARD_NUMBER = 1;
    private static final int VALID_UNTIL = 4;
    private static final int NATIONAL_NUMBER = 6;
    private static final int SURNAME = 7;
    private static final int GIVEN_NAMES = 8;
    private static final int NATIONALITY = 10;
    private static final int BIRTH_DATE = 12;
    private static final int SEX = 13;
    private static final int STREET = 1;
    private static final int POSTCODE = 2;
    private static final int MUNICIPALITY = 3;

    /** The months as they are printed in Dutch, French and German, by the letters that all spellings of one share. */
    private static final List<Pattern> MONTHS = List.of(
            Pattern.compile("J[AÄ]N.*"),
            Pattern.compile("F[EÉ][BV].*"),
            Pattern.compile("(MAR|MAAR|MRT|MÄR|MRZ).*"),
            Pattern.compile("A[PV]R.*"),
            Pattern.compile("(MAI|MEI).*"),
            Pattern.compile("(JUIN|JUN).*"),
            Pattern.compile("(JUIL|JUL).*"),
            Pattern.compile("A[UO][UOÛG].*"),
            Pattern.compile("SEP.*"),
            Pattern.compile("O[CK]T.*"),
            Pattern.compile("NOV.*"),
            Pattern.compile("D[EÉ][CZ].*"));

    private static final Pattern BIRTH = Pattern.compile("(\\d{2})[ .]+([^ .\\d]+)[ .]+(\\d{4})");
    private static final Pattern DAY = Pattern.compile("(\\d{2})\\.(\\d{2})\\.(\\d{4})");

    private static final Pattern NUMBER = Pattern.compile("[0-9]{11}");

    private BelgianCardText() {}

    static ForeignIdCard parse(byte[] identity, byte[] address) throws MalformedCardException {
        Map<Integer, byte[]> person = Tlv.parse(identity);
        Map<Integer, byte[]> home = Tlv.parse(address);
        return new ForeignIdCard(
                "BEL",
                text(person, SURNAME, "surname"),
                optional(person, GIVEN_NAMES),
                sex(optional(person, SEX)),
                birthDate(text(person, BIRTH_DATE, "birth date")),
                nationalNumber(text(person, NATIONAL_NUMBER, "national number")),
                text(person, CARD_NUMBER, "card number"),
                optional(person, NATIONALITY),
                String.join(" ", optional(home, STREET), optional(home, POSTCODE), optional(home, MUNICIPALITY))
                        .strip(),
                day(optional(person, VALID_UNTIL)));
    }

    private static String nationalNumber(String number) throws MalformedCardException {
        if (!isNationalNumber(number)) {
            throw new MalformedCardException("the national number's check digits do not hold");
        }
        return number;
    }

    /**
     * Nine digits and 97 less their remainder by 97; for whoever was born since 2000 a 2 stands before the nine (royal
     * decree of 3 April 1984 on the identification number of the National Register).
     */
    static boolean isNationalNumber(String number) {
        if (!NUMBER.matcher(number).matches()) {
            return false;
        }
        long nine = Long.parseLong(number.substring(0, 9));
        int check = Integer.parseInt(number.substring(9));
        return check == 97 - nine % 97 || check == 97 - (2_000_000_000L + nine) % 97;
    }

    private static String text(Map<Integer, byte[]> values, int tag, String what) throws MalformedCardException {
        String text = optional(values, tag);
        if (text.isEmpty()) {
            throw new MalformedCardException("no " + what);
        }
        return text;
    }

    private static String optional(Map<Integer, byte[]> values, int tag) {
        byte[] value = values.get(tag);
        return value == null ? "" : new String(value, UTF_8).strip();
    }

    /** M, and F, V or W by the language of the municipality. */
    private static Sex sex(String letter) {
        return switch (letter) {
            case "M" -> Sex.MALE;
            case "F", "V", "W" -> Sex.FEMALE;
            default -> Sex.UNSPECIFIED;
        };
    }

    private static LocalDate birthDate(String text) throws MalformedCardException {
        Matcher matcher = BIRTH.matcher(text);
        if (matcher.matches()) {
            for (int month = 1; month <= MONTHS.size(); month++) {
                if (MONTHS.get(month - 1).matcher(matcher.group(2)).matches()) {
                    return date(matcher.group(3), month, matcher.group(1))
                            .orElseThrow(() -> new MalformedCardException("a birth date that no calendar has"));
                }
            }
        }
        return day(text).orElseThrow(() -> new MalformedCardException("the birth date is no date"));
    }

    private static Optional<LocalDate> day(String text) {
        Matcher matcher = DAY.matcher(text);
        return matcher.matches()
                ? date(matcher.group(3), Integer.parseInt(matcher.group(2)), matcher.group(1))
                : Optional.empty();
    }

    private static Optional<LocalDate> date(String year, int month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
