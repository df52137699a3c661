package org.hallkiosk.journey;

import java.util.Set;
import java.util.function.Consumer;
import org.hallkiosk.device.AccessKey;
import org.hallkiosk.device.CardPresence;
import org.hallkiosk.device.CardReading;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.DeviceKind;

/** What a journey does in the world. */
public interface JourneyHands {

    /** Blocks until a card was read, the deadline passed, or the thread is interrupted. */
    CardReading readCard(Deadline deadline) throws InterruptedException;

    /** Likewise, and says when a card is there and its reading begins, from any thread; says nothing where none can tell. */
    default CardReading readCard(Deadline deadline, Runnable begins) throws InterruptedException {
        return readCard(deadline);
    }

    /** Likewise, with the key of a chip that wanted one. */
    default CardReading readCard(AccessKey key, Deadline deadline) throws InterruptedException {
        return readCard(deadline);
    }

    /** Whether a card lies on the reader; blocks until the deadline at the latest. */
    default CardPresence cardPresence(Deadline deadline) throws InterruptedException {
        return CardPresence.UNKNOWN;
    }

    /** Blocks likewise; the answer is an event because what a code means is decided here too. */
    CodeAnswer scanCode(Deadline deadline) throws InterruptedException;

    /** Begins the work and returns at once; the answers come on any thread. Every effect answers, also when it fails. */
    void perform(Effect effect, Consumer<JourneyEvent> answer);

    /** The kinds of device that could serve now. */
    Set<DeviceKind> serving();

    /** What became of waiting for a code. */
    sealed interface CodeAnswer {

        /** Nothing was shown. */
        record Nothing() implements CodeAnswer {}

        /** Something happened that the journey should know. */
        record Happened(JourneyEvent event) implements CodeAnswer {}
    }
}
