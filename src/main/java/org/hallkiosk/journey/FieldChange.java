package org.hallkiosk.journey;

import java.util.Optional;
import org.hallkiosk.fact.Fact;
import org.hallkiosk.fact.FactSource;
import org.hallkiosk.service.FactDefinition;
import org.hallkiosk.service.FactType;

/** Whether the applicant may change a fact. */
public final class FieldChange {
    private FieldChange() {}

    /**
     * What a card says of a person stands as it is (a mistake on the card is for its issuer), and so does what an
     * authority's data say; an address may have changed since the card was made.
     */
    public static boolean allowed(FactDefinition definition, Optional<Fact> fact) {
        boolean fromCard = fact.map(Fact::source)
                .filter(source -> source == FactSource.ID_CARD)
                .isPresent();
        return !fromCard || definition.type() == FactType.ADDRESS;
    }
}
