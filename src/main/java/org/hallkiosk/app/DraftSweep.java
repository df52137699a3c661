package org.hallkiosk.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.hallkiosk.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes the drafts whose days are over, at the start and then every few minutes, on a thread of its own. */
final class DraftSweep implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(DraftSweep.class);
    private static final Duration EVERY = Duration.ofMinutes(10);

    private final StoreKeeper keeper;
    private final Clock clock;
    private final Thread thread = Thread.ofVirtual().name("draft-sweep").unstarted(this::run);

    DraftSweep(StoreKeeper keeper, Clock clock) {
        this.keeper = keeper;
        this.clock = clock;
    }

    void start() {
        thread.start();
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                sweep(clock.instant());
                Thread.sleep(EVERY);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** Once, as if it were this moment; a store that cannot be opened is tried again the next time. */
    void sweep(Instant now) {
        try {
            int deleted = keeper.store().drafts().sweep(now);
            if (deleted > 0) {
                log.info("drafts: {} deleted whose days were over", deleted);
            }
        } catch (StoreException e) {
            log.warn("drafts: not swept: {}", e.trouble().keyword());
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
