package org.hallkiosk.driver.pcsc;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hallkiosk.device.IdCard.ForeignIdCard;
import org.hallkiosk.device.IdCard.Sex;

/** The personal data file of an Estonian ID card, field by field. */
final class EstonianCardText {
    private static final int SURNAME = 1;
    private static final int GIVEN_NAMES = 2;
    private static final int SEX = 3;
    private static final int CITIZENSHIP = 4;
    private static final int BIRTH = 5;
    private static final int PERSONAL_CODE = 6;
    private static final int DOCUMENT_NUMBER = 7;
    private static final int EXPIRES = 8;

    /** What is read; the rest of the file is remarks and where the card was given out. */
    static final List<Integer> FIELDS =
            List.of(SURNAME, GIVEN_NAMES, SEX, CITIZENSHIP, BIRTH, PERSONAL_CODE, DOCUMENT_NUMBER, EXPIRES);

    private static final Pattern DATE = Pattern.compile("(\\d{2})[ .](\\d{2})[ .](\\d{4}).*");
    private static final Pattern CODE = Pattern.compile("[1-8]\\d{10}");
    private static final int[] FIRST_WEIGHTS = {1, 2, 3, 4, 5, 6, 7, 8, 9, 1};
    private static final int[] SECOND_WEIGHTS = {3, 4, 5, 6, 7, 8, 9, 1, 2, 3};
    private static final int NOT_A_DIGIT = 10;

    private EstonianCardText() {}

    static ForeignIdCard parse(Map<Integer, String> fields) throws MalformedCardException {
        String code = field(fields, PERSONAL_CODE, "personal code");
        if (!isPersonalCode(code)) {
            throw new MalformedCardException("the personal code's check digit does not hold");
        }
        return new ForeignIdCard(
                "EST",
                field(fields, SURNAME, "surname"),
                fields.getOrDefault(GIVEN_NAMES, ""),
                sex(fields.getOrDefault(SEX, "")),
                date(fields.getOrDefault(BIRTH, ""))
                        .orElseThrow(() -> new MalformedCardException("the birth date is no date")),
                code,
                field(fields, DOCUMENT_NUMBER, "document number"),
                fields.getOrDefault(CITIZENSHIP, ""),
                "",
                date(fields.getOrDefault(EXPIRES, "")));
    }

    private static String field(Map<Integer, String> fields, int number, String what) throws MalformedCardException {
        String value = fields.getOrDefault(number, "");
        if (value.isEmpty()) {
            throw new MalformedCardException("no " + what);
        }
        return value;
    }

    private static Sex sex(String letter) {
        return switch (letter) {
            case "M" -> Sex.MALE;
            case "F", "N" -> Sex.FEMALE;
            default -> Sex.UNSPECIFIED;
        };
    }

    /** Day, month and year, whatever follows (the place of birth). */
    private static Optional<LocalDate> date(String text) {
        Matcher matcher = DATE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(matcher.group(3)),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(1))));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** The Estonian standard EVS 585: a second row of weights where the first gives ten. */
    static boolean isPersonalCode(String code) {
        if (!CODE.matcher(code).matches()) {
            return false;
        }
        int check = sum(code, FIRST_WEIGHTS) % 11;
        if (check == NOT_A_DIGIT) {
            check = sum(code, SECOND_WEIGHTS) % 11 % NOT_A_DIGIT;
        }
        return check == code.charAt(code.length() - 1) - '0';
    }

    private static int sum(String code, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (code.charAt(i) - '0');
        }
        return sum;
    }
}
