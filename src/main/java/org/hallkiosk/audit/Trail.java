package org.hallkiosk.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The trail of this terminal. Writing down never blocks and never fails: a thread of the trail's own brings the steps to
 * the disk, all that have gathered with one sync. While it cannot (no space, no key yet) it keeps {@value #WAITING_AT_MOST}
 * steps, tries again, and writes down later how many were lost.
 */
public final class Trail implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Trail.class);
    static final int WAITING_AT_MOST = 2_000;

    private static final Duration UNTIL_NEXT_TRY = Duration.ofSeconds(2);
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    private final Path folder;
    private final Path endsFile;
    private final Supplier<Optional<ChainKey>> key;
    private final int keepDays;
    private final Clock clock;
    private final LinkedBlockingQueue<TrailEntry> waiting = new LinkedBlockingQueue<>(WAITING_AT_MOST);
    private final Thread thread = Thread.ofVirtual().name("trail").unstarted(this::run);
    private volatile boolean closing;
    private volatile TrailState state = TrailState.notYet();
    private @Nullable TrailWriter writer;
    private long lost;
    private long lostAndTold;

    /**
     * @param endsFile outside of the folder: where the trail begins and ends
     * @param key empty while it cannot be had; may block
     * @param keepDays full days that are kept beside the present one
     */
    public Trail(Path folder, Path endsFile, Supplier<Optional<ChainKey>> key, int keepDays, Clock clock) {
        this.folder = folder;
        this.endsFile = endsFile;
        this.key = key;
        this.keepDays = keepDays;
        this.clock = clock;
    }

    /** Begins to write; returns at once. What was recorded before that is written too. */
    public void start() {
        thread.start();
    }

    /** Returns at once, from any thread. */
    public void record(TrailEntry entry) {
        if (!waiting.offer(entry)) {
            synchronized (this) {
                lost++;
            }
        }
    }

    public TrailState state() {
        return state;
    }

    private void run() {
        List<TrailEntry> batch = new ArrayList<>();
        try {
            while (!closing || !waiting.isEmpty() || !batch.isEmpty()) {
                if (batch.isEmpty()) {
                    TrailEntry first = waiting.poll(100, TimeUnit.MILLISECONDS);
                    if (first == null) {
                        continue;
                    }
                    batch.add(first);
                }
                waiting.drainTo(batch);
                if (written(batch)) {
                    batch = new ArrayList<>();
                } else if (closing) {
                    return;
                } else {
                    Thread.sleep(UNTIL_NEXT_TRY);
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean written(List<TrailEntry> batch) {
        try {
            TrailWriter open = writer;
            if (open == null) {
                Optional<ChainKey> had = key.get();
                if (had.isEmpty()) {
                    return cannot("no-key", batch, null);
                }
                open = TrailWriter.open(folder, endsFile, had.get(), keepDays, clock);
                writer = open;
            }
            long gone = lostSoFar();
            if (gone > lostAndTold) {
                batch.add(TrailEntry.ofProgram(
                        clock.instant(), TrailStep.STEPS_LOST, Map.of("count", Long.toString(gone - lostAndTold))));
            }
            open.append(batch);
            lostAndTold = gone;
            state = new TrailState(open.ends().last(), open.ends().lastMark(), gone, Optional.empty());
            return true;
        } catch (IOException e) {
            // The next try finds out anew what is on the disk.
            writer = null;
            return cannot("not-written", batch, e);
        }
    }

    private boolean cannot(String keyword, List<TrailEntry> batch, @Nullable IOException why) {
        batch.removeIf(entry -> entry.step() == TrailStep.STEPS_LOST);
        int tooMany = batch.size() - WAITING_AT_MOST;
        if (tooMany > 0) {
            batch.subList(0, tooMany).clear();
            synchronized (this) {
                lost += tooMany;
            }
        }
        if (!state.trouble().equals(Optional.of(keyword))) {
            log.error("the trail cannot be written to {}: {}", folder, why == null ? keyword : why.toString());
        }
        state = new TrailState(state.lastLine(), state.lastMark(), lostSoFar(), Optional.of(keyword));
        return false;
    }

    private synchronized long lostSoFar() {
        return lost;
    }

    /** Writes what waits, if that can be done at once. */
    @Override
    public void close() {
        closing = true;
        try {
            if (thread.isAlive()) {
                thread.join(LAST_WORDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
