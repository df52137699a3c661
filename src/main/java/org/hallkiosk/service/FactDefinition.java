package org.hallkiosk.service;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hallkiosk.text.LocalizedText;

/**
 * A fact as {@code facts.yaml} defines it: the same everywhere it is asked, shown or printed.
 *
 * @param choices code to label, in the order in which they are offered; empty unless the type is {@link FactType#CHOICE}
 * @param maxLength in characters as people count them (code points)
 * @param notInFuture for dates: whether a day after today is a slip
 * @param masked whether it is hidden from anyone but the applicant who checks it
 * @param unknown how "I do not know" is shown and printed, where that can be an answer
 * @param derivation how it follows from another fact, where it does
 */
public record FactDefinition(
        String name,
        LocalizedText label,
        FactType type,
        Map<String, LocalizedText> choices,
        int maxLength,
        boolean notInFuture,
        boolean masked,
        Optional<LocalizedText> hint,
        Optional<String> example,
        Optional<LocalizedText> unknown,
        Optional<Derivation> derivation) {

    /** What {@code maxLength} is when the file does not say. */
    public static final int USUAL_MAX_LENGTH = 60;

    /** The value of a fact that the applicant does not know, wherever it goes. */
    public static final String UNKNOWN = "unknown";

    public FactDefinition {
        choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
    }

    /** One that the applicant must know. */
    public FactDefinition(
            String name,
            LocalizedText label,
            FactType type,
            Map<String, LocalizedText> choices,
            int maxLength,
            boolean notInFuture,
            boolean masked,
            Optional<LocalizedText> hint,
            Optional<String> example,
            Optional<Derivation> derivation) {
        this(name, label, type, choices, maxLength, notInFuture, masked, hint, example, Optional.empty(), derivation);
    }

    /** How this value is written where it stands for "I do not know"; empty where it says something. */
    public Optional<LocalizedText> asUnknown(String value) {
        return unknown.filter(words -> value.equals(UNKNOWN));
    }
}
