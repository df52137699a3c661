package org.hallkiosk.device;

/** Reads identity cards. */
public interface IdCardReader extends Device {

    /** Waits for a card and reads it once. At the deadline without a card: {@link CardReading.NoCard}. */
    CardReading read(Deadline deadline) throws InterruptedException;
}
