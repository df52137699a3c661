package org.hallkiosk.queue;

import org.hallkiosk.store.StoreTrouble;

/** What became of giving a number back. */
public sealed interface Cancelling {

    /** Nobody waits with it any more; the number is not given out again today. */
    record Cancelled() implements Cancelling {}

    /** There is no such ticket, or it was served or cancelled before. */
    record NotOpen() implements Cancelling {}

    /** The terminal could not write it down; the number still waits. */
    record NotCancelled(StoreTrouble trouble, String detail) implements Cancelling {}
}
