package org.hallkiosk.driver.pcsc;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.hallkiosk.device.IdCard.Sex;
import org.hallkiosk.device.IdCard.SocialSecurityCard;
import org.hallkiosk.fact.ResidentIdNumber;

/** The records of a social security card: each is its tag, its length, and its value. */
final class SocialSecurityText {
    static final int CARD_NUMBER = 0x07;
    private static final int ID_NUMBER = 0x08;
    private static final int CITIZEN_NUMBER = 18;
    private static final int NAME = 0x09;
    private static final int SEX = 0x0A;
    private static final int NATION = 0x0B;
    private static final int BIRTH_DATE = 0x0D;

    static final List<Integer> HOLDER_FIELDS = List.of(ID_NUMBER, NAME, SEX, NATION, BIRTH_DATE);

    private static final Pattern PRINTABLE = Pattern.compile("[0-9A-Za-z()/-]+");
    private static final Charset GB18030 = Charset.forName("GB18030");

    private final Map<Integer, byte[]> values = new HashMap<>();

    /** Takes one record as the chip gave it. */
    void take(int field, byte[] record) throws MalformedCardException {
        boolean whole = record.length >= 2 && (record[0] & 0xFF) == field && record.length >= 2 + (record[1] & 0xFF);
        if (!whole) {
            throw new MalformedCardException("field %02X is torn, or another's".formatted(field));
        }
        values.put(field, Arrays.copyOfRange(record, 2, 2 + (record[1] & 0xFF)));
    }

    SocialSecurityCard card() throws MalformedCardException {
        return new SocialSecurityCard(
                text(NAME, GB18030),
                sex(text(SEX, StandardCharsets.US_ASCII)),
                packed(NATION),
                birthDate(packed(BIRTH_DATE)),
                number(text(ID_NUMBER, StandardCharsets.US_ASCII)),
                text(CARD_NUMBER, StandardCharsets.US_ASCII));
    }

    /** Whoever has no citizen's number has a number of another length, whose check nobody publishes. */
    private static String number(String text) throws MalformedCardException {
        boolean torn = !PRINTABLE.matcher(text).matches();
        if (torn || (text.length() == CITIZEN_NUMBER && !ResidentIdNumber.isValid(text))) {
            throw new MalformedCardException("the id number is torn, or its check character does not hold");
        }
        return text;
    }

    private String text(int field, Charset charset) throws MalformedCardException {
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(value(field)))
                    .toString()
                    .replace('\0', ' ')
                    .strip();
            if (text.isEmpty()) {
                throw new MalformedCardException("field %02X is empty".formatted(field));
            }
            return text;
        } catch (CharacterCodingException _) {
            throw new MalformedCardException("field %02X is no text in %s".formatted(field, charset));
        }
    }

    /** Two digits a byte. */
    private String packed(int field) throws MalformedCardException {
        return HexFormat.of().formatHex(value(field));
    }

    private byte[] value(int field) throws MalformedCardException {
        byte[] value = values.get(field);
        if (value == null) {
            throw new MalformedCardException("no field %02X".formatted(field));
        }
        return value;
    }

    private static Sex sex(String code) {
        return switch (code) {
            case "1" -> Sex.MALE;
            case "2" -> Sex.FEMALE;
            case "9" -> Sex.UNSPECIFIED;
            default -> Sex.UNKNOWN;
        };
    }

    private static LocalDate birthDate(String digits) throws MalformedCardException {
        try {
            return LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException _) {
            throw new MalformedCardException("the birth date is no date");
        }
    }
}
