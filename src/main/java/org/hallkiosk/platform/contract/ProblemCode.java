package org.hallkiosk.platform.contract;

/** Why the platform did not do what it was asked, with the HTTP status that carries it. */
public enum ProblemCode {
    /** It is not what the contract says. */
    MALFORMED(400),
    /** No signature, an unknown terminal, or a signature that does not hold. */
    UNTRUSTED(401),
    /** The signature's time is too far from the platform's clock. */
    CLOCK(401),
    /** This signature was used before. */
    REPLAYED(401),
    /** The consent does not cover it. */
    NO_CONSENT(403),
    NOT_FOUND(404),
    /** The id carried other content before. */
    CONFLICT(409),
    /** It cannot be accepted, and sending it again will not change that. */
    NOT_ACCEPTED(422),
    /** Too much at once or under repair: later. */
    BUSY(503);

    private final int status;

    ProblemCode(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }
}
