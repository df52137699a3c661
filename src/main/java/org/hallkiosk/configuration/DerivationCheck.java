package org.hallkiosk.configuration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hallkiosk.configuration.YamlValue.Mapping;

/** Whether what is derived follows from a fact that exists and suits the rule, and leads to choices that exist. */
final class DerivationCheck {

    /** What a rule needs: the types of the fact and of what it follows from, and the table that it goes by. */
    private record Needs(String type, String fromType, Optional<String> table) {}

    private static final Map<String, Needs> NEEDS = Map.of(
            "BIRTH_DATE_OF_ID_NUMBER", new Needs("DATE", "RESIDENT_ID", Optional.empty()),
            "SEX_OF_ID_NUMBER", new Needs("CHOICE", "RESIDENT_ID", Optional.empty()),
            "AGE_BAND_OF_BIRTH_DATE", new Needs("CHOICE", "DATE", Optional.of("bands")),
            "DIVISION_OF_ADDRESS", new Needs("CHOICE", "ADDRESS", Optional.of("names")));

    private final Mapping facts;
    private final List<Mistake> mistakes = new ArrayList<>();

    private DerivationCheck(Mapping facts) {
        this.facts = facts;
    }

    static List<Mistake> mistakes(Mapping facts) {
        DerivationCheck check = new DerivationCheck(facts);
        facts.entries()
                .keySet()
                .forEach(name -> facts.mapping(name)
                        .optionalMapping("derive")
                        .ifPresent(derive -> check.check(name, facts.mapping(name), derive)));
        return check.mistakes;
    }

    private void check(String name, Mapping fact, Mapping derive) {
        Optional<String> from = derive.optionalText("from");
        Optional<Needs> needs = derive.optionalText("rule").map(NEEDS::get);
        if (from.isEmpty() || needs.isEmpty()) {
            return;
        }
        if (facts.get(from.get()).isEmpty()) {
            mistakes.add(UnknownName.mistake(
                    ConfigurationFiles.FACTS,
                    derive.lineOf("from"),
                    "unknown-fact",
                    from.get(),
                    facts.entries().keySet(),
                    Map.of("fact", from.get())));
            return;
        }
        if (leadsTo(from.get(), name)) {
            add(derive.lineOf("from"), "derived-from-itself", Map.of("fact", name));
            return;
        }
        String rule = derive.text("rule");
        if (fact.get("choices").isEmpty()) {
            // With choices its type is checked by itself.
            type(fact, name, needs.get().type(), fact.lineOf("type"), rule);
        }
        type(facts.mapping(from.get()), from.get(), needs.get().fromType(), derive.lineOf("from"), rule);
        for (String table : List.of("bands", "names")) {
            boolean wanted = needs.get().table().filter(table::equals).isPresent();
            if (wanted != derive.get(table).isPresent()) {
                add(
                        wanted ? derive.lineOf("rule") : derive.lineOf(table),
                        wanted ? "derivation-incomplete" : "derivation-too-much",
                        Map.of("rule", rule, "key", table));
            } else if (wanted) {
                choices(fact, derive.mapping(table));
            }
        }
    }

    private boolean leadsTo(String from, String name) {
        Set<String> seen = new HashSet<>();
        return Stream.iterate(
                        Optional.of(from),
                        Optional::isPresent,
                        next -> next.flatMap(
                                it -> facts.mapping(it).mapping("derive").optionalText("from")))
                .map(Optional::get)
                .takeWhile(seen::add)
                .anyMatch(name::equals);
    }

    private void type(Mapping fact, String name, String wanted, int line, String rule) {
        fact.optionalText("type")
                .filter(type -> !type.equals(wanted))
                .ifPresent(type -> add(
                        line, "derivation-type", Map.of("fact", name, "type", wanted, "found", type, "rule", rule)));
    }

    private void choices(Mapping fact, Mapping table) {
        Set<String> choices = fact.mapping("choices").entries().keySet();
        table.entries().forEach((code, entry) -> {
            if (!choices.isEmpty() && !choices.contains(code)) {
                mistakes.add(UnknownName.mistake(
                        ConfigurationFiles.FACTS,
                        entry.keyLine(),
                        "not-one-of",
                        code,
                        choices,
                        Map.of("key", "derive", "found", code)));
            }
        });
    }

    private void add(int line, String kind, Map<String, Object> values) {
        mistakes.add(Mistake.of(ConfigurationFiles.FACTS, line, kind, values));
    }
}
