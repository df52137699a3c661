package org.hallkiosk.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hallkiosk.fact.Fact;
import org.hallkiosk.fact.FactSheet;
import org.hallkiosk.fact.FactSource;
import org.hallkiosk.fact.FactSource.Trust;

/**
 * Keeps what follows from other facts in step with them, by the rules of {@code facts.yaml}. What an authority says of a
 * fact is not reckoned again; against anyone else's word the reckoned value stands beside it.
 */
public final class DerivedFacts {
    private final List<FactDefinition> inOrder;
    private final Clock clock;

    /** @param clock says which day is today */
    public DerivedFacts(Map<String, FactDefinition> facts, Clock clock) {
        this.inOrder = inOrder(facts);
        this.clock = clock;
    }

    /** What a fact follows from comes before it. */
    private static List<FactDefinition> inOrder(Map<String, FactDefinition> facts) {
        Set<String> placed = new LinkedHashSet<>();
        facts.keySet().forEach(name -> place(name, facts, new LinkedHashSet<>(), placed));
        List<FactDefinition> order = new ArrayList<>();
        for (String name : placed) {
            Optional.ofNullable(facts.get(name))
                    .filter(fact -> fact.derivation().isPresent())
                    .ifPresent(order::add);
        }
        return order;
    }

    private static void place(String name, Map<String, FactDefinition> facts, Set<String> above, Set<String> placed) {
        if (placed.contains(name)) {
            return;
        }
        if (!above.add(name)) {
            throw new IllegalArgumentException(name + " is derived from itself");
        }
        Optional.ofNullable(facts.get(name))
                .flatMap(FactDefinition::derivation)
                .ifPresent(derivation -> place(derivation.from(), facts, above, placed));
        placed.add(name);
    }

    /** The sheet with every derived fact as it follows now; the same sheet when nothing changes. */
    public FactSheet on(FactSheet sheet) {
        FactSheet kept = sheet;
        for (FactDefinition fact : inOrder) {
            kept = with(kept, fact.name(), derived(kept, fact));
        }
        return kept;
    }

    private Optional<String> derived(FactSheet sheet, FactDefinition fact) {
        boolean known =
                sheet.all(fact.name()).stream().anyMatch(said -> said.source().trust() == Trust.AUTHORITY);
        Derivation derivation = fact.derivation().orElseThrow();
        return known
                ? Optional.empty()
                : sheet.value(derivation.from())
                        .flatMap(value -> derivation.derive(value, LocalDate.now(clock)))
                        .filter(value ->
                                fact.choices().isEmpty() || fact.choices().containsKey(value));
    }

    private static FactSheet with(FactSheet sheet, String name, Optional<String> value) {
        Optional<String> before = sheet.from(FactSource.DERIVED, name).map(Fact::value);
        if (before.equals(value)) {
            return sheet;
        }
        FactSheet without = sheet.without(FactSource.DERIVED, name);
        return value.map(now -> without.with(new Fact(name, now, FactSource.DERIVED)))
                .orElse(without);
    }
}
