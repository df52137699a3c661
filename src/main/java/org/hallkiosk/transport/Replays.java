package org.hallkiosk.transport;

import java.util.Optional;
import org.hallkiosk.device.MonotonicClock;

/** Runs a driver as it is against a port that is played, in a time that costs none. */
public final class Replays {
    private static final ScopedValue<Transport> PORT = ScopedValue.newInstance();

    private Replays() {}

    /**
     * Within the work, on the calling thread, {@link Transports#forPort} gives this transport for every port, and waits
     * take no time.
     */
    public static <R, X extends Throwable> R run(
            Transport port, MonotonicClock clock, ScopedValue.CallableOp<R, X> work) throws X {
        return ScopedValue.where(PORT, port).<R, X>call(() -> MonotonicClock.with(clock, work));
    }

    /** The port that is played; empty outside a replay. */
    public static Optional<Transport> port() {
        return PORT.isBound() ? Optional.of(PORT.get()) : Optional.empty();
    }
}
