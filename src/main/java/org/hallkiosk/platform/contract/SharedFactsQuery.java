package org.hallkiosk.platform.contract;

import java.util.List;

/** Asks what the authorities know of a person; only facts that the consent names are answered. */
public record SharedFactsQuery(Person person, Consent consent, List<String> facts) {
    public SharedFactsQuery {
        facts = List.copyOf(facts);
    }
}
