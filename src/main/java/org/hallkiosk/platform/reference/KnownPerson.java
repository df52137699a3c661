package org.hallkiosk.platform.reference;

import java.util.List;
import org.hallkiosk.platform.contract.Licence;
import org.hallkiosk.platform.contract.SharedFact;

/** What the authorities know of one invented person. */
public record KnownPerson(String idNumber, List<SharedFact> facts, List<Licence> licences) {
    public KnownPerson {
        facts = List.copyOf(facts);
        licences = List.copyOf(licences);
    }
}
