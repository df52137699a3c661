package org.hallkiosk.queue;

/** A list that a layout may print entry by entry. */
enum TicketList {
    MATERIALS,
    WINDOWS,
    STEPS
}
