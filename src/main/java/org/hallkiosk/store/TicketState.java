package org.hallkiosk.store;

/** Where a queue ticket stands. */
public enum TicketState {
    /** Waiting to be called. */
    OPEN,
    SERVED,
    CANCELLED
}
