package org.hallkiosk.platform.contract;

import java.util.List;

/** Asks which e-licences (电子证照) of these kinds a person holds; only kinds that the consent names are answered. */
public record LicencesQuery(Person person, Consent consent, List<String> kinds) {
    public LicencesQuery {
        kinds = List.copyOf(kinds);
    }
}
