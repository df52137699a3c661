package org.hallkiosk.journey;

/** How the payment of a fee stands, for the applicant. */
public enum Paying {
    /** The order is being opened. */
    ORDERING,
    /** The code is shown, and nobody has paid yet. */
    WAITING,
    /** The provider does not answer: whether it is paid is not known. */
    NO_ANSWER,
    /** The payer's bank said no. */
    REFUSED,
    /** The time to pay is over. */
    EXPIRED
}
