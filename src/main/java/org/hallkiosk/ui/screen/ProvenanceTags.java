package org.hallkiosk.ui.screen;

import org.hallkiosk.fact.Fact;
import org.hallkiosk.service.FactDefinition;
import org.hallkiosk.ui.component.Provenance;
import org.hallkiosk.ui.component.ProvenanceTag;

/** Says where a value comes from; of one that was derived, by which rule. */
final class ProvenanceTags {
    private ProvenanceTags() {}

    static ProvenanceTag of(Fact fact, ScreenContext context) {
        return switch (fact.source()) {
            case CARD_NEWEST_ADDRESS ->
                new ProvenanceTag(Provenance.CARD, context.say("form.from.card-newest-address"));
            case ID_CARD -> new ProvenanceTag(Provenance.CARD, context.say("form.from.card"));
            case CODE -> new ProvenanceTag(Provenance.CODE, context.say("form.from.code"));
            case SHARED_DATA -> new ProvenanceTag(Provenance.SHARED, context.say("form.from.shared"));
            case DRAFT -> new ProvenanceTag(Provenance.YOU, context.say("form.from.draft"));
            case DERIVED -> new ProvenanceTag(Provenance.SHARED, context.say(rule(fact, context)));
            case APPLICANT -> new ProvenanceTag(Provenance.YOU, context.say("form.from.applicant"));
        };
    }

    private static String rule(Fact fact, ScreenContext context) {
        return context.catalogue()
                .fact(fact.name())
                .flatMap(FactDefinition::derivation)
                .map(derivation -> "form.by-rule." + derivation.rule().keyword())
                .orElse("form.from.derived");
    }
}
