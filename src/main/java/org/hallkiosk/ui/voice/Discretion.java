package org.hallkiosk.ui.voice;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hallkiosk.fact.Fact;
import org.hallkiosk.journey.JourneyState;
import org.hallkiosk.service.FactDefinition;
import org.hallkiosk.service.FactDisplay;
import org.hallkiosk.service.FactType;

/** Keeps what is known of the applicant out of what a whole hall would hear. */
final class Discretion {
    private static final int SHORTEST_WORD = 2;
    /** Shorter ones stand in times and counts too. */
    private static final int SHORTEST_NUMBER = 4;

    private static final Pattern NUMBER = Pattern.compile("[0-9.,-]+");
    private static final Pattern MASKED = Pattern.compile("[0-9A-Za-z]*[*•●]{2,}[0-9A-Za-z]*");

    private final List<String> values;

    private Discretion(Set<String> values) {
        // The longest first: a name may stand in an address.
        this.values = values.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** Of everything that was read, fetched or typed. Choices are not private: the screen offers them all. */
    static Discretion of(JourneyState state, Map<String, FactDefinition> definitions, FactDisplay display) {
        Set<String> values = new HashSet<>();
        // Each source's, also where they differ: the applicant is asked which of them is right.
        definitions.forEach((name, definition) -> {
            if (definition.type() != FactType.CHOICE) {
                for (Fact fact : state.facts().all(name)) {
                    add(values, fact.value());
                    add(values, display.show(name, fact.value(), state.language()));
                }
            }
        });
        state.drafts().values().forEach(value -> add(values, value));
        return new Discretion(values);
    }

    private static void add(Set<String> values, String value) {
        int shortest = NUMBER.matcher(value).matches() ? SHORTEST_NUMBER : SHORTEST_WORD;
        if (value.strip().length() >= shortest) {
            values.add(value.strip());
        }
    }

    /** The words with {@code instead} for each value. */
    String keep(String words, String instead) {
        String kept = words;
        for (String value : values) {
            kept = kept.replace(value, instead);
        }
        return MASKED.matcher(kept).replaceAll(java.util.regex.Matcher.quoteReplacement(instead));
    }
}
