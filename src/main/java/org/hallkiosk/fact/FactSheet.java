package org.hallkiosk.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

    /**
     * The sheet with this fact added, in place of what the same source said before. The order in which sources spoke is
     * kept: one that only repeats itself says nothing new, unless it is the applicant.
     */
    public FactSheet with(Fact fact) {
        if (fact.source() != FactSource.APPLICANT && all(fact.name()).contains(fact)) {
            return this;
        }
        Map<String, List<Fact>> copy = new LinkedHashMap<>(facts);
        List<Fact> known = new ArrayList<>(copy.getOrDefault(fact.name(), List.of()));
        known.removeIf(other -> other.source() == fact.source());
        known.add(fact);
        copy.put(fact.name(), List.copyOf(known));
        Map<String, FactSource> stillChosen = new LinkedHashMap<>(chosen);
        boolean couldBeChosen = all(fact.name()).stream().map(Fact::value).anyMatch(fact.value()::equals);
        if (fact.source() == FactSource.APPLICANT || fact.source() == stillChosen.get(fact.name()) || !couldBeChosen) {
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

    /** Whether this source said anything. */
    public boolean has(FactSource source) {
        return facts.values().stream().flatMap(List::stream).anyMatch(fact -> fact.source() == source);
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

    /** The sheet without what this source said of this one fact. */
    public FactSheet without(FactSource source, String name) {
        Map<String, List<Fact>> copy = new LinkedHashMap<>(facts);
        List<Fact> left =
                all(name).stream().filter(fact -> fact.source() != source).toList();
        if (left.isEmpty()) {
            copy.remove(name);
        } else {
            copy.put(name, left);
        }
        Map<String, FactSource> stillChosen = new LinkedHashMap<>(chosen);
        stillChosen.remove(name, source);
        return new FactSheet(copy, stillChosen);
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

    /**
     * Whether sources disagree and the applicant has not decided. Typing decides over all that had been said until then;
     * a source that says something else afterwards opens the question again.
     */
    public boolean inConflict(String name) {
        List<Fact> known = all(name);
        int typed = from(known, FactSource.APPLICANT).map(known::indexOf).orElse(0);
        return !chosen.containsKey(name)
                && known.stream().skip(typed).map(Fact::value).distinct().count() > 1;
    }

    /** The source that the applicant chose for this fact, where there was something to choose. */
    public Optional<FactSource> chosen(String name) {
        return Optional.ofNullable(chosen.get(name));
    }

    /** The values that count, by name. */
    public Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        facts.keySet().forEach(name -> get(name).ifPresent(fact -> values.put(name, fact.value())));
        return values;
    }

    private static Optional<Fact> from(List<Fact> known, @Nullable FactSource source) {
        return known.stream().filter(fact -> fact.source() == source).findFirst();
    }
}
