package org.hallkiosk.device;

/**
 * An open device. Every call blocks its (virtual) thread until it has an answer, the deadline passes, or the thread is
 * interrupted. Calls may come from any thread; a driver lets one at a time onto the wire. Expected trouble is a value of
 * the call's outcome; an exception other than {@link InterruptedException} is a bug.
 */
public interface Device extends AutoCloseable {

    /** Asks the device, on the wire where the protocol has a question for it. */
    DeviceStatus status(Deadline deadline) throws InterruptedException;

    /** Whether it is worth looking for news between two questions for the status: false for a device that only answers. */
    default boolean tellsByItself() {
        return false;
    }

    /**
     * Whether the device has said by itself that something changed, so that asking for its status is worth it now. Never
     * blocks; always false for a device that only answers.
     */
    default boolean hasNews() throws InterruptedException {
        return false;
    }

    /**
     * Whether a question for the status and a call that does the device's work share one wire, so that one waits for the
     * other. A device where they do not is asked while it works, and no unanswered question takes it away from who uses
     * it.
     */
    default boolean statusSharesTheWire() {
        return true;
    }

    /** Gives the port back. Idempotent; a call that is under way on another thread ends at once with trouble. */
    @Override
    void close();
}
