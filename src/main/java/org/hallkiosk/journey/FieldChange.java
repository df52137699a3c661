package org.hallkiosk.journey;

import java.util.Optional;
import org.hallkiosk.fact.Fact;
import org.hallkiosk.fact.FactSource;
import org.hallkiosk.service.Derivation;
import org.hallkiosk.service.FactDefinition;
import org.hallkiosk.service.FactType;

/** Whether the applicant may change a fact. */
public final class FieldChange {
    private FieldChange() {}

    /**
     * What a card says of a person stands as it is (a mistake on the card is for its issuer); an address may have changed
     * since the card was made. What follows from an ID number is put right there. Shared data may be out of date, and
     * nobody is held to them.
     */
    public static boolean allowed(FactDefinition definition, Optional<Fact> fact) {
        boolean reckoned = fact.filter(known -> known.source() == FactSource.DERIVED)
                .flatMap(known -> definition.derivation())
                .map(Derivation::certain)
                .orElse(false);
        boolean stands = fact.map(known ->
                        known.source() == FactSource.ID_CARD || known.source() == FactSource.CARD_NEWEST_ADDRESS)
                .orElse(false);
        return !reckoned && (!stands || definition.type() == FactType.ADDRESS);
    }
}
