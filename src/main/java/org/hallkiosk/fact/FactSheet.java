package org.hallkiosk.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that is known about the applicant, merged. Immutable. Each source has at most one value for a fact; the value that
 * counts is that of the source which the applicant chose, else what the applicant typed, else the most trusted source's.
 */
public final class FactSheet {
    private static final FactSheet EMPTY = new FactSheet(Map.of(), Map.of());

    private final Map<String, List<Fact>> facts;
    private final Map<String, FactSource> chosen;

    private FactSheet(Map<String, List<Fact>> facts, Map<String, FactSource> chosen) {
        this.facts = facts;
        this.chosen = chosen;
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
        Map<String, FactSource> stillChosen = new LinkedHashMap<>(chosen);
        if (fact.source() == FactSource.APPLICANT) {
            stillChosen.remove(fact.name());
        }
        return new FactSheet(copy, stillChosen);
    }

    public FactSheet withAll(Iterable<Fact> more) {
        FactSheet sheet = this;
        for (Fact fact : more) {
            sheet = sheet.with(fact);
        }
        return sheet;
    }

    /** The sheet after the applicant decided that this source is right about this fact. */
    public FactSheet choosing(String name, FactSource source) {
        Map<String, FactSource> copy = new LinkedHashMap<>(chosen);
        copy.put(name, source);
        return new FactSheet(facts, copy);
    }

    /** The sheet without anything that this source said. */
    public FactSheet without(FactSource source) {
        FactSheet sheet = EMPTY;
        for (List<Fact> known : facts.values()) {
            sheet = sheet.withAll(
                    known.stream().filter(fact -> fact.source() != source).toList());
        }
        Map<String, FactSource> stillChosen = new LinkedHashMap<>(chosen);
        stillChosen.values().removeIf(choice -> choice == source);
        return new FactSheet(sheet.facts, stillChosen);
    }

    /** The sheet as if nobody had said anything about this fact. */
    public FactSheet without(String name) {
        Map<String, List<Fact>> others = new LinkedHashMap<>(facts);
        others.remove(name);
        Map<String, FactSource> stillChosen = new LinkedHashMap<>(chosen);
        stillChosen.remove(name);
        return new FactSheet(others, stillChosen);
    }

    /** What this source says of this fact. */
    public Optional<Fact> from(FactSource source, String name) {
        return from(all(name), source);
    }

    /** The fact that counts. */
    public Optional<Fact> get(String name) {
        List<Fact> known = all(name);
        return from(known, chosen.get(name))
                .or(() -> from(known, FactSource.APPLICANT))
                .or(() -> known.stream().min(Comparator.comparing(Fact::source)));
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
        return !chosen.containsKey(name)
                && from(known, FactSource.APPLICANT).isEmpty()
                && known.stream().map(Fact::value).distinct().count() > 1;
    }

    /** The values that count, by name. */
    public Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        facts.keySet().forEach(name -> get(name).ifPresent(fact -> values.put(name, fact.value())));
        return values;
    }

    private static Optional<Fact> from(List<Fact> known, @org.jspecify.annotations.Nullable FactSource source) {
        return known.stream().filter(fact -> fact.source() == source).findFirst();
    }
}
