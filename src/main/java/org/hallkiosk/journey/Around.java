package org.hallkiosk.journey;

/**
 * What is around the applicant.
 *
 * @param cardRead whether a card was read for this applicant, which must not be left behind
 * @param cardLies whether a card lies on the reader, as far as is known
 * @param cardBeingRead whether a card was found whose reading has begun and not ended
 * @param helpComes whether a member of staff answered the call and is on the way
 */
public record Around(boolean cardRead, boolean cardLies, boolean cardBeingRead, boolean helpComes) {
    public static final Around NOTHING = new Around(false, false, false, false);

    /** While it is read it lies there; until somebody looks again, it is still there. */
    Around withCardRead() {
        return new Around(true, true, false, helpComes);
    }

    Around withCardLies(boolean lies) {
        return new Around(cardRead, lies, cardBeingRead, helpComes);
    }

    Around withCardBeingRead(boolean now) {
        return new Around(cardRead, cardLies, now, helpComes);
    }

    Around withHelpComes(boolean comes) {
        return new Around(cardRead, cardLies, cardBeingRead, comes);
    }
}
