package org.hallkiosk.platform.contract;

/** How far a case (办件) has come. */
public enum CaseState {
    /** It arrived and waits for someone to look at it. */
    RECEIVED,
    /** It was found complete and is being worked on. */
    ACCEPTED,
    /** Something is missing: see its supplement requests. */
    SUPPLEMENT_WANTED,
    /** It is decided, with a result. */
    FINISHED,
    /** It cannot be granted. */
    REJECTED,
    /** The applicant took it back. */
    WITHDRAWN
}
