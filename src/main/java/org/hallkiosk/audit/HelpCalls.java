package org.hallkiosk.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Calls for help from this terminal: one stays open until a member of staff answers it, whoever stands there by then. Of
 * the one who called nothing is kept. Safe for use by any thread; never blocks.
 */
public final class HelpCalls {
    private final Clock clock;
    private Optional<Instant> since = Optional.empty();
    private long calls;
    private long answers;

    /**
     * How it stands.
     *
     * @param since when the call was made that nobody has answered
     */
    public record Summary(Optional<Instant> since, long calls, long answers) {
        public static final Summary NONE = new Summary(Optional.empty(), 0, 0);
    }

    public HelpCalls(Clock clock) {
        this.clock = clock;
    }

    /** Help is wanted; who calls again while nobody came calls once. */
    public synchronized void call() {
        if (since.isEmpty()) {
            since = Optional.of(clock.instant());
            calls++;
        }
    }

    /** Somebody came, or said so; false when nobody had called. */
    public synchronized boolean answer() {
        if (since.isEmpty()) {
            return false;
        }
        since = Optional.empty();
        answers++;
        return true;
    }

    public synchronized Summary summary() {
        return new Summary(since, calls, answers);
    }
}
