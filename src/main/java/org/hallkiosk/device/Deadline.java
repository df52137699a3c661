package org.hallkiosk.device;

import java.time.Duration;

/** The moment at which a blocking call gives up, on the monotonic clock; every call to a device carries one. */
public record Deadline(long nanoTime) {

    public static Deadline after(Duration duration) {
        return new Deadline(MonotonicClock.current().nanoTime() + duration.toNanos());
    }

    /** Whichever of this deadline and the given time from now comes first. */
    public Deadline orAfter(Duration duration) {
        Deadline other = after(duration);
        return other.nanoTime - nanoTime < 0 ? other : this;
    }

    /** Time left; never negative. */
    public Duration remaining() {
        return Duration.ofNanos(Math.max(0, nanoTime - MonotonicClock.current().nanoTime()));
    }

    public boolean passed() {
        return nanoTime - MonotonicClock.current().nanoTime() <= 0;
    }
}
