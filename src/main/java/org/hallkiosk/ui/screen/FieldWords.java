package org.hallkiosk.ui.screen;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.hallkiosk.service.FactDisplay;
import org.hallkiosk.service.FactType;
import org.hallkiosk.text.Language;

/** What is being typed, as it is easiest to check. Only the look: the value itself has no blanks. */
final class FieldWords {
    /** A mobile number is said and remembered as 3, 4 and 4 digits. */
    private static final int[] PHONE = {3, 7};

    /** Division, birth date, the rest. */
    private static final int[] RESIDENT_ID = {6, 14};

    private FieldWords() {}

    static String spelledOut(FactType type, String typed, Language language) {
        return switch (type) {
            case DATE -> FactDisplay.date(typed, language);
            case PHONE -> grouped(typed, PHONE);
            case RESIDENT_ID -> grouped(typed, RESIDENT_ID);
            case TEXT, PERSON_NAME, CHOICE, ADDRESS, NUMBER, EMAIL -> typed;
        };
    }

    /** A date as it is kept, in ISO 8601. */
    static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException unfinished) {
            return Optional.empty();
        }
    }

    /** With a blank at each of these places; as it is where someone typed signs of their own. */
    private static String grouped(String typed, int[] places) {
        if (!typed.chars().allMatch(Character::isLetterOrDigit)) {
            return typed;
        }
        StringBuilder grouped = new StringBuilder(typed);
        for (int i = places.length - 1; i >= 0; i--) {
            if (places[i] < typed.length()) {
                grouped.insert(places[i], ' ');
            }
        }
        return grouped.toString();
    }
}
