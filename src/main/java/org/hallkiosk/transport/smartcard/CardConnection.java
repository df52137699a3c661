package org.hallkiosk.transport.smartcard;

import org.hallkiosk.device.Deadline;
import org.hallkiosk.transport.TransportException;

/** A chip that is powered and answers APDUs (ISO/IEC 7816-4). One caller at a time. */
public interface CardConnection extends AutoCloseable {

    /** The chip's answer to reset; what a contactless reader makes up in its place for a card without contacts. */
    byte[] answerToReset();

    /**
     * Sends one command and blocks for its answer, status word included.
     *
     * @throws CardLiftedException when the card left the reader, or its chip fell silent
     * @throws TransportException when the reader or the PC/SC service failed, or the deadline passed
     */
    byte[] transmit(byte[] command, Deadline deadline)
            throws CardLiftedException, TransportException, InterruptedException;

    /** Takes the power from the chip, so that nothing that was opened on it stays open. Idempotent. */
    @Override
    void close();
}
