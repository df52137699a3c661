package org.hallkiosk.audit;

/** How an applicant's session ended. */
public enum SessionEnd {
    /** The applicant got what they came for. */
    COMPLETED,
    /** The applicant chose to leave before the end. */
    LEFT,
    /** Nobody touched the screen any more. */
    TIMED_OUT,
    /** The terminal could not go on. */
    TROUBLE
}
