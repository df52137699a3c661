package org.hallkiosk.journey;

import java.util.Set;
import org.hallkiosk.device.PrintOutcome;
import org.hallkiosk.device.Reason;

/** Where one print stands. */
public sealed interface PrintState {

    /** Nothing is to be printed. */
    record NotNeeded() implements PrintState {}

    /** Under way; {@code waitingFor} names what the printer needs first, and is empty when all is well. */
    record UnderWay(Set<Reason> waitingFor) implements PrintState {}

    /** It ended so. */
    record Ended(PrintOutcome outcome) implements PrintState {}

    default boolean settled() {
        return !(this instanceof UnderWay);
    }

    default boolean failed() {
        return this instanceof Ended(PrintOutcome.Failed ignored);
    }
}
