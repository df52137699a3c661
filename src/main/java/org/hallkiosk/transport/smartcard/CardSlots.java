package org.hallkiosk.transport.smartcard;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.transport.TransportException;

/**
 * The card readers of this machine; a reader with several slots counts as several. Every call blocks until its answer,
 * its deadline or an interrupt. A failure that says the service is gone is not final: the next call looks for it anew.
 */
public interface CardSlots extends AutoCloseable {

    /** The names of the readers that are plugged in now; none is an empty list. */
    List<String> names(Deadline deadline) throws TransportException, InterruptedException;

    /** Waits until one of these readers holds a card that is wanted; empty at the deadline, or when no such reader is there. */
    Optional<LaidCard> awaitCard(Predicate<String> slots, Predicate<LaidCard> wanted, Deadline deadline)
            throws TransportException, InterruptedException;

    /** Powers the chip, for this program alone. */
    CardConnection connect(LaidCard card, Deadline deadline)
            throws CardLiftedException, TransportException, InterruptedException;

    /** Whether that very card still lies there. */
    boolean stillThere(LaidCard card, Deadline deadline) throws TransportException, InterruptedException;

    /** Lets go of the service; a call that is under way ends with trouble. Idempotent. */
    @Override
    void close();
}
