package org.hallkiosk.device;

import java.time.Duration;
import java.util.concurrent.locks.Condition;

/** The machine's own time. */
enum MachineClock implements MonotonicClock {
    INSTANCE;

    static final ScopedValue<MonotonicClock> IN_USE = ScopedValue.newInstance();

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public void sleep(Duration time) throws InterruptedException {
        Thread.sleep(time);
    }

    /** Whoever calls it looks again in a loop of its own. */
    @SuppressWarnings("WaitNotInLoop")
    @Override
    public void await(Condition news, Duration longest) throws InterruptedException {
        news.awaitNanos(longest.toNanos());
    }
}
