package org.hallkiosk.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hallkiosk.fact.CodeFacts;
import org.hallkiosk.fact.Fact;
import org.hallkiosk.service.FactCheck.Invalid;
import org.hallkiosk.service.FactCheck.Valid;

/**
 * What a code, the platform or a draft said, held to the rules that hold for typing: what stands is kept in the one form
 * in which facts are kept, what does not is for the applicant to put right. Facts that this hall does not know are left
 * out. An ID card is its issuer's word and is not checked.
 *
 * @param refused each with what is wrong with it
 */
public record IncomingFacts(List<Fact> accepted, List<Refusal> refused) {

    public IncomingFacts {
        accepted = List.copyOf(accepted);
        refused = List.copyOf(refused);
    }

    /** A value that cannot stand. */
    public record Refusal(Fact fact, Invalid why) {}

    public static IncomingFacts check(List<Fact> facts, Catalogue catalogue, FactRules rules) {
        List<Fact> accepted = new ArrayList<>();
        List<Refusal> refused = new ArrayList<>();
        for (Fact fact : facts) {
            if (CodeFacts.reserved(fact.name())) {
                accepted.add(fact);
                continue;
            }
            Optional<FactDefinition> definition = catalogue.fact(fact.name());
            if (definition.isEmpty() || fact.value().isBlank()) {
                continue;
            }
            switch (rules.check(definition.get(), fact.value())) {
                case Valid(String value) -> accepted.add(new Fact(fact.name(), value, fact.source()));
                case Invalid why -> refused.add(new Refusal(fact, why));
            }
        }
        return new IncomingFacts(accepted, refused);
    }
}
