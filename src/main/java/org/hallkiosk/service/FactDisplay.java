package org.hallkiosk.service;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hallkiosk.text.Language;
import org.hallkiosk.text.LocalizedText;
import org.hallkiosk.text.Masking;

/** How the value of a fact is shown: a choice by its label, a date spelled out. A fact that nobody defined is shown as it is. */
public final class FactDisplay {
    private static final DateTimeFormatter CHINESE_DATE = DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.CHINA);
    private static final DateTimeFormatter ENGLISH_DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final Map<String, FactDefinition> facts;

    public FactDisplay(Map<String, FactDefinition> facts) {
        this.facts = Map.copyOf(facts);
    }

    /** For the applicant who checks it, and for the paper. */
    public String show(String fact, String value, Language language) {
        FactDefinition definition = facts.get(fact);
        if (definition == null) {
            return value;
        }
        Optional<LocalizedText> unknown = definition.asUnknown(value);
        if (unknown.isPresent()) {
            return unknown.get().in(language);
        }
        return switch (definition.type()) {
            case CHOICE ->
                Optional.ofNullable(definition.choices().get(value))
                        .map(label -> label.in(language))
                        .orElse(value);
            case DATE -> date(value, language);
            case TEXT, PERSON_NAME, RESIDENT_ID, PHONE, ADDRESS, NUMBER, EMAIL -> value;
        };
    }

    /** For anyone else: masked where the definition says so. */
    public String showMasked(String fact, String value, Language language) {
        FactDefinition definition = facts.get(fact);
        if (definition == null
                || !definition.masked()
                || definition.asUnknown(value).isPresent()) {
            return show(fact, value, language);
        }
        return definition.type() == FactType.PERSON_NAME ? Masking.name(value) : Masking.number(value);
    }

    public String label(String fact, Language language) {
        return Optional.ofNullable(facts.get(fact))
                .map(FactDefinition::label)
                .map((LocalizedText label) -> label.in(language))
                .orElse(fact);
    }

    /** A date in ISO 8601 spelled out: 1990年1月1日, 1 January 1990. */
    public static String date(String isoDate, Language language) {
        try {
            DateTimeFormatter formatter = switch (language) {
                case ZH_CN -> CHINESE_DATE;
                case EN -> ENGLISH_DATE;
            };
            return LocalDate.parse(isoDate).format(formatter);
        } catch (DateTimeParseException e) {
            return isoDate;
        }
    }
}
