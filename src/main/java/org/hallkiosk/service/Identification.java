package org.hallkiosk.service;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.hallkiosk.text.LocalizedText;

/**
 * How an applicant says who they are.
 *
 * @param consent what is read and why, shown before anything is read
 */
public record Identification(Set<Way> ways, LocalizedText consent, ExpiredCard expiredCard) {

    public Identification {
        ways = ways.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(ways));
    }

    /** A way to identify. */
    public enum Way {
        /** An identity card on the reader. */
        CARD,
        /** A code that the applicant prepared at home. */
        CODE
    }

    /** What an expired card means for the service. */
    public enum ExpiredCard {
        /** The applicant is told, and may go on. */
        ALLOW,
        /** The applicant is told where to renew it; the service ends here. */
        REFUSE
    }
}
