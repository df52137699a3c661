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
        Optional<Derivation> derivation) {

    /** What {@code maxLength} is when the file does not say. */
    public static final int USUAL_MAX_LENGTH = 60;

    public FactDefinition {
        choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
    }
}
