package org.hallkiosk.journey;

/**
 * What is around the applicant.
 *
 * @param cardRead whether a card was read for this applicant, which must not be left behind
 * @param cardLies whether a card lies on the reader, as far as is known
 * @param helpComes whether a member of staff answered the call and is on the way
 */
public record Around(boolean cardRead, boolean cardLies, boolean helpComes) {
    public static final Around NOTHING = new Around(false, false, false);

    /** While it is read it lies there; until somebody looks again, it is still there. */
    Around withCardRead() {
        return new Around(true, true, helpComes);
    }

    Around withCardLies(boolean lies) {
        return new Around(cardRead, lies, helpComes);
    }

    Around withHelpComes(boolean comes) {
        return new Around(cardRead, cardLies, comes);
    }
}
