package org.hallkiosk.transport;

import org.hallkiosk.device.Deadline;

/**
 * An open port. Reading and writing block the calling (virtual) thread until done, deadline, interrupt or
 * {@link #close()}; one thread reads and one writes at a time. After a {@link TransportException} the connection is
 * dead: close it and open another.
 */
public interface Connection extends AutoCloseable {

    /** Whatever has arrived, as soon as there is at least one byte; an empty array at the deadline. */
    byte[] read(Deadline deadline) throws TransportException, InterruptedException;

    /** Hands over all bytes, or fails: a far side that takes nothing until the deadline is a failure. */
    void write(byte[] bytes, Deadline deadline) throws TransportException, InterruptedException;

    /** Throws away what has arrived and was not read: the answer to a question that nobody asks any more. */
    void discardInput() throws TransportException;

    @Override
    void close();
}
