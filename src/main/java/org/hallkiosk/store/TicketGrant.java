package org.hallkiosk.store;

/** What became of asking for a number. */
public sealed interface TicketGrant {

    /**
     * A number, new or (for the same request) the one just taken.
     *
     * @param ahead open tickets of the same queue and day that were taken before
     */
    record Granted(QueueTicket ticket, int ahead) implements TicketGrant {}

    /** The person has an open ticket for this service today, taken by an earlier request: this one. */
    record GrantedBefore(QueueTicket ticket, int ahead) implements TicketGrant {}

    /** All 999 numbers of the prefix are taken today. */
    record NoneLeft() implements TicketGrant {}
}
