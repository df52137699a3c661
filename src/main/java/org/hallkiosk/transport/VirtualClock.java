package org.hallkiosk.transport;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import org.hallkiosk.device.MonotonicClock;

/**
 * A clock that stands still until someone waits, and then jumps. For one thread. A driver that keeps asking for the time
 * without ever waiting would burn a processor on a real port; here it ends with an {@link IllegalStateException}.
 */
public final class VirtualClock implements MonotonicClock {
    private static final int ASKED_TOO_OFTEN = 100_000;

    private long now;
    private int asked;

    @Override
    public long nanoTime() {
        if (++asked > ASKED_TOO_OFTEN) {
            throw new IllegalStateException("the driver spins: it asks for the time again and again and never waits");
        }
        return now;
    }

    @Override
    public void sleep(Duration time) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (time.isPositive()) {
            now += time.toNanos();
            asked = 0;
        }
    }

    /** Nobody else is there to bring news, so the wait is always the longest. */
    @Override
    public void await(Condition news, Duration longest) throws InterruptedException {
        sleep(longest);
    }

    /** How long all waits together were. */
    public Duration elapsed() {
        return Duration.ofNanos(now);
    }
}
