package org.hallkiosk.fact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that is known about the applicant, merged. Immutable. Each source has at most one value for a fact; the value that
 * counts is the one the applicant chose or typed, else the most trusted source's.
 */
public final class FactSheet {
    private static final FactSheet EMPTY = new FactSheet(Map.of());

    private final Map<String, List<Fact>> facts;

    private FactSheet(Map<String, List<Fact>> facts) {
        this.facts = facts;
    }

    public static FactSheet empty() {
        return EMPTY;
    }

    /** The sheet with this fact added, in place of what the same source said before. */
    public FactSheet with(Fact fact) {
        Map<String, List<Fact>> copy = new LinkedHashMap<>(facts);
        List<Fact> known = new ArrayList<>(copy.getOrDefault(fact.name(), List.of()));
        known.removeIf(other -> other.source() == fact.source());
        known.add(fact);
        copy.put(fact.name(), List.copyOf(known));
        return new FactSheet(copy);
    }

    public FactSheet withAll(Iterable<Fact> more) {
        FactSheet sheet = this;
        for (Fact fact : more) {
            sheet = sheet.with(fact);
        }
        return sheet;
    }

    /** The fact that counts. */
    public Optional<Fact> get(String name) {
        List<Fact> known = facts.getOrDefault(name, List.of());
        return known.stream()
                .filter(fact -> fact.source() == FactSource.APPLICANT)
                .findFirst()
                .or(() -> known.stream().min((a, b) -> a.source().compareTo(b.source())));
    }

    public Optional<String> value(String name) {
        return get(name).map(Fact::value);
    }

    /** What every source says of this fact, in the order in which they came. */
    public List<Fact> all(String name) {
        return facts.getOrDefault(name, List.of());
    }

    /** Whether sources disagree and the applicant has not decided. */
    public boolean inConflict(String name) {
        List<Fact> known = all(name);
        return known.stream().noneMatch(fact -> fact.source() == FactSource.APPLICANT)
                && known.stream().map(Fact::value).distinct().count() > 1;
    }

    /** The values that count, by name. */
    public Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        facts.keySet().forEach(name -> get(name).ifPresent(fact -> values.put(name, fact.value())));
        return values;
    }
}
