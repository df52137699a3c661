package org.hallkiosk.driver.sdt;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.hallkiosk.device.CardReading.Problem;
import org.hallkiosk.device.IdCard;
import org.hallkiosk.device.IdCard.ForeignerCard2017;
import org.hallkiosk.device.IdCard.ForeignerCard2023;
import org.hallkiosk.device.IdCard.HongKongMacaoTaiwanPermit;
import org.hallkiosk.device.IdCard.ResidentCard;
import org.hallkiosk.device.IdCard.Sex;
import org.hallkiosk.fact.ResidentIdNumber;

/**
 * The 256 bytes of text on a card, UTF-16LE in fields of fixed length filled up with spaces. One character at byte 248
 * tells the four layouts apart.
 */
final class SdtCardText {
    private static final int FLAG_AT = 248;
    private static final String LONG_TERM = "长期";

    private SdtCardText() {}

    /** What the text turned out to be. Details name the field and never quote it. */
    sealed interface Parsed {

        record Card(IdCard card) implements Parsed {}

        record Refused(Problem problem, String detail) implements Parsed {}
    }

    static Parsed parse(byte[] text) {
        try {
            SdtTextFields fields = new SdtTextFields(text);
            char flag = fields.characterAt(FLAG_AT);
            return switch (flag) {
                case ' ', '\0' -> new Parsed.Card(citizen(fields));
                case 'J' -> new Parsed.Card(permit(fields));
                case 'I' -> new Parsed.Card(foreigner2017(fields));
                case 'Y' -> new Parsed.Card(foreigner2023(fields));
                default -> new Parsed.Refused(Problem.UNKNOWN_KIND, "type flag U+%04X".formatted((int) flag));
            };
        } catch (MalformedFieldException malformed) {
            return new Parsed.Refused(malformed.problem(), malformed.detail());
        }
    }

    private static ResidentCard citizen(SdtTextFields fields) throws MalformedFieldException {
        return new ResidentCard(
                required("name", fields.take(30)),
                sex(fields.take(2)),
                nation(fields.take(4)),
                date("birth date", fields.take(16)),
                fields.take(70),
                number(fields.take(36)),
                fields.take(30),
                date("valid from", fields.take(16)),
                dateOrLongTerm(fields.take(16)));
    }

    private static HongKongMacaoTaiwanPermit permit(SdtTextFields fields) throws MalformedFieldException {
        String name = required("name", fields.take(30));
        Sex sex = sex(fields.take(2));
        fields.skip(4);
        return new HongKongMacaoTaiwanPermit(
                name,
                sex,
                date("birth date", fields.take(16)),
                fields.take(70),
                number(fields.take(36)),
                fields.take(30),
                date("valid from", fields.take(16)),
                dateOrLongTerm(fields.take(16)),
                fields.take(18),
                fields.take(4));
    }

    private static ForeignerCard2017 foreigner2017(SdtTextFields fields) throws MalformedFieldException {
        String englishName = fields.take(120);
        Sex sex = sex(fields.take(2));
        String number = required("number", fields.take(30));
        String nationality = fields.take(6);
        String chineseName = fields.take(30);
        required("name", englishName + chineseName);
        LocalDate issued = date("valid from", fields.take(16));
        Optional<LocalDate> validUntil = dateOrLongTerm(fields.take(16));
        LocalDate birthDate = date("birth date", fields.take(16));
        String version = fields.take(4);
        String authority = fields.take(8);
        return new ForeignerCard2017(
                englishName, chineseName, sex, number, nationality, issued, validUntil, birthDate, version, authority);
    }

    private static ForeignerCard2023 foreigner2023(SdtTextFields fields) throws MalformedFieldException {
        String chineseName = fields.take(30);
        Sex sex = sex(fields.take(2));
        String renewals = fields.take(4);
        LocalDate birthDate = date("birth date", fields.take(16));
        String englishNameBegin = fields.takeWithSpaces(70);
        String number = number(fields.take(36));
        fields.skip(30);
        LocalDate validFrom = date("valid from", fields.take(16));
        Optional<LocalDate> validUntil = dateOrLongTerm(fields.take(16));
        String englishName = (englishNameBegin + fields.takeWithSpaces(22)).strip();
        required("name", englishName + chineseName);
        String nationality = fields.take(6);
        fields.skip(2);
        String oldNumberLink = fields.take(6);
        return new ForeignerCard2023(
                chineseName,
                englishName,
                sex,
                renewals,
                birthDate,
                number,
                validFrom,
                validUntil,
                nationality,
                oldNumberLink);
    }

    private static String required(String field, String value) throws MalformedFieldException {
        if (value.isEmpty()) {
            throw new MalformedFieldException("the " + field + " is empty");
        }
        return value;
    }

    private static Sex sex(String code) throws MalformedFieldException {
        return switch (code) {
            case "0" -> Sex.UNKNOWN;
            case "1" -> Sex.MALE;
            case "2" -> Sex.FEMALE;
            case "9" -> Sex.UNSPECIFIED;
            default -> throw new MalformedFieldException("the sex is no code of GB/T 2261.1");
        };
    }

    private static String nation(String code) throws MalformedFieldException {
        if (!code.matches("0[1-9]|[1-4][0-9]|5[0-6]|9[78]")) {
            throw new MalformedFieldException("the nation is no code of GB/T 3304");
        }
        return code;
    }

    private static String number(String value) throws MalformedFieldException {
        return ResidentIdNumber.of(value)
                .map(ResidentIdNumber::value)
                .orElseThrow(() -> new MalformedFieldException(
                        Problem.WRONG_NUMBER, "the ID number's check digit or form is wrong"));
    }

    private static LocalDate date(String field, String value) throws MalformedFieldException {
        try {
            return LocalDate.parse(value, DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException _) {
            throw new MalformedFieldException("the " + field + " is no date");
        }
    }

    private static Optional<LocalDate> dateOrLongTerm(String value) throws MalformedFieldException {
        return value.equals(LONG_TERM) ? Optional.empty() : Optional.of(date("valid until", value));
    }
}
