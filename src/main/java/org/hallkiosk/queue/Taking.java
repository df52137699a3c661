package org.hallkiosk.queue;

import org.hallkiosk.store.StoreTrouble;

/** What became of asking for a number. */
public sealed interface Taking {

    /** A number; with its reprint flag set when the person had it already. */
    record Taken(TakenTicket ticket) implements Taking {}

    /** All numbers of this queue are given out today. */
    record NoneLeft() implements Taking {}

    /** The terminal could not write it down; nothing is taken. */
    record NotTaken(StoreTrouble trouble, String detail) implements Taking {}
}
