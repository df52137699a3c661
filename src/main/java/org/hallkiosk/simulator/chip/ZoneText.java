package org.hallkiosk.simulator.chip;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.hallkiosk.device.IdCard.Sex;
import org.hallkiosk.device.IdCard.TravelDocument;

/** Writes a machine-readable zone: two lines for a passport (ICAO 9303-4), three for a card (9303-5). */
public final class ZoneText {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyMMdd");

    private ZoneText() {}

    /** Without line breaks. */
    public static String of(TravelDocument document) {
        String number = AccessSecrets.checked(filled(document.number(), 9));
        String birth = AccessSecrets.checked(date(document.birthDate()));
        String expiry = AccessSecrets.checked(date(document.validUntil().orElseThrow()));
        String sex = document.sex() == Sex.MALE ? "M" : document.sex() == Sex.FEMALE ? "F" : "<";
        String nationality = filled(document.nationality(), 3);
        String start = filled(document.documentCode(), 2) + filled(document.issuingState(), 3);
        String names = document.surname() + "  " + document.givenNames();
        if (document.documentCode().startsWith("P")) {
            String optional = AccessSecrets.checked(filled("", 14));
            String last = checkDigit(number + birth + expiry + optional);
            return start + filled(names, 39) + number + nationality + birth + sex + expiry + optional + last;
        }
        String last = checkDigit(number + filled("", 15) + birth + expiry + filled("", 11));
        return start
                + number
                + filled("", 15)
                + birth
                + sex
                + expiry
                + nationality
                + filled("", 11)
                + last
                + filled(names, 30);
    }

    private static String checkDigit(String of) {
        String checked = AccessSecrets.checked(of);
        return checked.substring(checked.length() - 1);
    }

    private static String date(LocalDate date) {
        return DATE.format(date);
    }

    private static String filled(String text, int length) {
        String fillers = text.replace(' ', '<') + "<".repeat(length);
        return fillers.substring(0, length);
    }
}
