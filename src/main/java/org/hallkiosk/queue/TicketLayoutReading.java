package org.hallkiosk.queue;

/** What became of reading a ticket's layout. */
public sealed interface TicketLayoutReading {

    record Read(TicketLayout layout) implements TicketLayoutReading {}

    /**
     * There is no usable layout; the configuration's check says it better, with line and advice.
     *
     * @param detail for a technician: which file and what is wrong
     */
    record Unreadable(String detail) implements TicketLayoutReading {}
}
