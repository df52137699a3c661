package org.hallkiosk.configuration;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A name that stands for nothing: says what there is, and which of it was probably meant. */
final class UnknownName {
    private UnknownName() {}

    static Mistake mistake(
            String file, int line, String kind, String written, Collection<String> known, Map<String, Object> more) {
        Map<String, Object> values = new HashMap<>(more);
        values.put("known", known.isEmpty() ? List.of("-") : List.copyOf(known));
        Optional<String> meant = Suggestion.nearest(written, known);
        meant.ifPresent(guess -> values.put("guess", guess));
        Mistake mistake = Mistake.of(file, line, kind, values);
        return meant.isPresent() ? mistake.withAdvice("guess") : mistake;
    }
}
