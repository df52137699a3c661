package org.hallkiosk.device;

/** Reads identity cards. */
public interface IdCardReader extends Device {

    /** Waits for a card and reads it once. At the deadline without a card: {@link CardReading.NoCard}. */
    CardReading read(Deadline deadline) throws InterruptedException;

    /**
     * The same, and says as soon as a card is there whose reading begins, since that may take a second: once for each card
     * that is tried, from the thread that reads, which must not be held up. A reader that cannot tell says nothing.
     */
    default CardReading read(Deadline deadline, Runnable begins) throws InterruptedException {
        return read(deadline);
    }

    /** Whether a card lies there now, whether it was read or not. Ends at the deadline at the latest. */
    default CardPresence presence(Deadline deadline) throws InterruptedException {
        return CardPresence.UNKNOWN;
    }

    /**
     * The same with a key for a chip that wants one; other cards are read as ever. The card that wanted the key may have
     * stayed on the reader. A reader that meets no such chips reads without it.
     */
    default CardReading read(AccessKey key, Deadline deadline) throws InterruptedException {
        return read(deadline);
    }
}
