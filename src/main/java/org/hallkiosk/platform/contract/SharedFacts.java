package org.hallkiosk.platform.contract;

import java.util.List;

/** What is known of those facts that were asked for; one that nobody knows is left out. */
public record SharedFacts(List<SharedFact> facts) {
    public SharedFacts {
        facts = List.copyOf(facts);
    }
}
