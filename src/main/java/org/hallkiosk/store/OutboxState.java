package org.hallkiosk.store;

/** How far an application is on its way to the platform. */
public enum OutboxState {
    /** The applicant may still change it. */
    HELD,
    WAITING,
    /** The platform has it. */
    ACCEPTED,
    /** The platform will not have it: somebody must look. */
    REFUSED
}
