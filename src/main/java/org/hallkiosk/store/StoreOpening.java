package org.hallkiosk.store;

/** What became of opening the store. */
public sealed interface StoreOpening {

    /** It is open; whoever asked closes it. */
    record Opened(KioskStore store) implements StoreOpening {}

    /**
     * It is not open, and nothing is held.
     *
     * @param detail for a technician: which file, and what to do about it
     */
    record NotOpened(StoreTrouble trouble, String detail) implements StoreOpening {}
}
