package org.hallkiosk.service;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.hallkiosk.text.LocalizedText;

/**
 * How an applicant says who they are.
 *
 * @param cards the kinds of card that the service takes, where it takes a card
 * @param consent what is read and why, shown before anything is read
 */
public record Identification(Set<Way> ways, Set<CardKind> cards, LocalizedText consent, ExpiredCard expiredCard) {

    public Identification {
        cards = Set.copyOf(cards);
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
