package org.hallkiosk.device;

import java.time.Duration;
import java.util.concurrent.locks.Condition;

/**
 * Time for deadlines and waits. It is the machine's, except inside {@link #with}: a replayed device then waits in a time
 * that costs none, and its driver knows nothing of it. A driver that takes time from anywhere else cannot be replayed.
 */
public interface MonotonicClock {

    /** Only differences mean something, as with {@link System#nanoTime()}. */
    long nanoTime();

    void sleep(Duration time) throws InterruptedException;

    /** Waits for a signal, at most so long; may wake early without one. The caller holds the condition's lock. */
    void await(Condition news, Duration longest) throws InterruptedException;

    /** The clock of the calling thread. */
    static MonotonicClock current() {
        return MachineClock.IN_USE.orElse(MachineClock.INSTANCE);
    }

    /** Runs the work on the calling thread by another clock; threads that it starts keep the machine's. */
    static <R, X extends Throwable> R with(MonotonicClock clock, ScopedValue.CallableOp<R, X> work) throws X {
        return ScopedValue.where(MachineClock.IN_USE, clock).call(work);
    }
}
