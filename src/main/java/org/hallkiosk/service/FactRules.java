package org.hallkiosk.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hallkiosk.fact.ResidentIdNumber;
import org.hallkiosk.service.FactCheck.Invalid;
import org.hallkiosk.service.FactCheck.Valid;

/** Whether a typed value can stand as a fact: the one place that knows. Values read from a card are not asked. */
public final class FactRules {
    private static final Pattern PHONE = Pattern.compile("1\\d{10}");
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");
    /** What mail providers here give out, which is far less than RFC 5321 allows. */
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9_+-][A-Za-z0-9._+-]*@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z]{2,}");

    private static final int SUPPLEMENTARY_IDEOGRAPHS = 0x20000;
    private static final int AFTER_IDEOGRAPHS = 0x40000;

    private final Clock clock;

    /** @param clock says which day is today, where dates may not be in the future */
    public FactRules(Clock clock) {
        this.clock = clock;
    }

    /** Checks what was typed for this fact; an empty value is invalid, so ask only for fields that were filled in. */
    public FactCheck check(FactDefinition definition, String typed) {
        String value = TypedText.tidy(typed);
        if (value.isEmpty()) {
            return new Invalid("fact.invalid.empty");
        }
        if (definition.asUnknown(value).isPresent()) {
            return new Valid(FactDefinition.UNKNOWN);
        }
        if (value.codePointCount(0, value.length()) > definition.maxLength()) {
            return new Invalid("fact.invalid.too-long", Map.of("max", definition.maxLength()));
        }
        return switch (definition.type()) {
            case TEXT, ADDRESS -> text(value);
            case PERSON_NAME -> personName(value);
            case DATE -> date(definition, value);
            case RESIDENT_ID -> residentId(value);
            case PHONE -> phone(value);
            case CHOICE ->
                definition.choices().containsKey(value) ? new Valid(value) : new Invalid("fact.invalid.choice");
            case NUMBER -> number(value);
            case EMAIL -> email(value);
        };
    }

    /** A day in any of the ways in which people type one; empty for no day. */
    public Optional<LocalDate> date(String typed) {
        return TypedText.date(TypedText.tidy(typed));
    }

    private static FactCheck text(String value) {
        return value.codePoints().anyMatch(Character::isISOControl)
                ? new Invalid("fact.invalid.text")
                : new Valid(value);
    }

    private static FactCheck personName(String value) {
        return value.codePoints().allMatch(FactRules::standsInAName)
                        && value.codePoints().anyMatch(FactRules::isLetter)
                ? new Valid(value)
                : new Invalid("fact.invalid.person-name");
    }

    private static boolean standsInAName(int codePoint) {
        return isLetter(codePoint) || " \u00B7.'\u2019-".indexOf(codePoint) >= 0;
    }

    /**
     * Rare characters of names may be younger than this Java's Unicode tables, or stand in the private use area where old
     * registers put them: both count as letters.
     */
    private static boolean isLetter(int codePoint) {
        return Character.isLetter(codePoint)
                || Character.getType(codePoint) == Character.NON_SPACING_MARK
                || Character.getType(codePoint) == Character.PRIVATE_USE
                || (codePoint >= SUPPLEMENTARY_IDEOGRAPHS && codePoint < AFTER_IDEOGRAPHS);
    }

    private FactCheck date(FactDefinition definition, String value) {
        Optional<LocalDate> date = TypedText.date(value);
        if (date.isEmpty()) {
            return new Invalid("fact.invalid.date");
        }
        if (definition.notInFuture() && date.get().isAfter(LocalDate.now(clock))) {
            return new Invalid("fact.invalid.date-in-future");
        }
        return new Valid(date.get().toString());
    }

    private static FactCheck residentId(String value) {
        String number = TypedText.withoutSeparators(value).toUpperCase(Locale.ROOT);
        if (number.length() != 18) {
            return new Invalid("fact.invalid.resident-id-length", Map.of("length", number.length()));
        }
        return ResidentIdNumber.isValid(number) ? new Valid(number) : new Invalid("fact.invalid.resident-id");
    }

    private static FactCheck phone(String value) {
        String digits = TypedText.withoutSeparators(value);
        if (digits.startsWith("+86")) {
            digits = digits.substring(3);
        }
        return PHONE.matcher(digits).matches() ? new Valid(digits) : new Invalid("fact.invalid.phone");
    }

    /** What is wrong most often is said by name. */
    private static FactCheck email(String value) {
        String address = value.replace(" ", "").replace('\uFF20', '@').replace('\u3002', '.');
        if (address.chars().filter(letter -> letter == '@').count() != 1) {
            return new Invalid("fact.invalid.email-at");
        }
        if (address.indexOf('.', address.indexOf('@')) < 0) {
            return new Invalid("fact.invalid.email-end");
        }
        return EMAIL.matcher(address).matches() && !address.contains("..")
                ? new Valid(address)
                : new Invalid("fact.invalid.email");
    }

    private static FactCheck number(String value) {
        return NUMBER.matcher(value).matches() ? new Valid(value) : new Invalid("fact.invalid.number");
    }
}
