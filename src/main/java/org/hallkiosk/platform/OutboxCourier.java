package org.hallkiosk.platform;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.platform.PlatformAnswer.Trouble;
import org.hallkiosk.platform.contract.Acceptance;
import org.hallkiosk.platform.contract.HandedInApplication;
import org.hallkiosk.platform.contract.ProblemCode;
import org.hallkiosk.store.KioskStore;
import org.hallkiosk.store.OutboxEntry;
import org.hallkiosk.store.OutboxState;
import org.hallkiosk.store.StoreException;
import org.hallkiosk.text.LocalizedText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries what waits in the outbox to the platform, for as long as it takes, on a virtual thread of its own. An
 * application leaves the outbox only by the platform's own word. Waiting is measured on the monotonic clock: a wrong
 * clock delays nothing.
 */
public final class OutboxCourier implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(OutboxCourier.class);
    private static final int AT_ONCE = 64;

    /** Short: whoever hands something in meanwhile waits for it. */
    private static final Duration LOOK = Duration.ofSeconds(2);

    /** After so many in a row it is the platform and not one application. */
    private static final int TROUBLES_OF_THE_PLATFORM = 3;

    /** Opens the store when it must; blocks meanwhile. */
    public interface StoreSource {
        KioskStore store() throws StoreException;
    }

    private final StoreSource stores;
    private final Platform platform;
    private final String terminalId;
    private final LocalizedText paperTitle;
    private final RatingCourier ratings;
    private final CourierTiming timing;
    private final Clock clock;
    private final Map<String, Retry> retries = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    /** Whose applicants stand at the terminal and wait for the word. Guarded by the lock, as is what was tried in vain. */
    private final Set<String> awaited = new LinkedHashSet<>();

    private final Set<String> triedInVain = new HashSet<>();
    private volatile PlatformCondition condition = PlatformCondition.NOT_ASKED_YET;
    private boolean nudged;
    private boolean closed;
    private int badRounds;
    private Optional<Trouble> told = Optional.empty();
    private Optional<Thread> thread = Optional.empty();

    /** @param paperTitle what the signed paper is called on the platform */
    public OutboxCourier(
            StoreSource stores,
            Platform platform,
            String terminalId,
            LocalizedText paperTitle,
            CourierTiming timing,
            Clock clock) {
        this.stores = stores;
        this.platform = platform;
        this.terminalId = terminalId;
        this.paperTitle = paperTitle;
        this.ratings = new RatingCourier(platform, terminalId);
        this.timing = timing;
        this.clock = clock;
    }

    /** When an application that had trouble is tried again, on the monotonic clock. */
    private record Retry(int troubles, long notBefore) {}

    /** What a round came to. */
    enum Round {
        /** Nothing waits any more. */
        EMPTY,
        /** Something went; there may be more. */
        PROGRESS,
        /** What waits must wait longer. */
        TROUBLE
    }

    /** Begins to carry; returns at once. */
    public void start() {
        thread = Optional.of(Thread.ofVirtual().name("outbox").start(this::run));
    }

    /**
     * Lets everything in the outbox go and waits for the word on one application, for as long as an applicant may be kept
     * waiting; whoever waits is served before whoever left. Ends early when the platform could not be had for this very
     * application, or for one of the same person that goes before it. An interrupted wait ends with what is known.
     */
    public Delivery deliver(String applicationId, Duration patience) throws StoreException {
        KioskStore store = stores.store();
        store.outbox().release();
        long end = System.nanoTime() + patience.toNanos();
        lock.lock();
        try {
            awaited.add(applicationId);
            nudged = true;
            changed.signalAll();
            while (!closed
                    && !triedInVain.contains(applicationId)
                    && System.nanoTime() - end < 0
                    && !settled(store, applicationId)) {
                if (!changed.await(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS)) {
                    break;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            awaited.remove(applicationId);
            triedInVain.remove(applicationId);
            lock.unlock();
        }
        return standing(store, applicationId);
    }

    /** How the platform was when it was last asked: by a sending, or by a look while nothing waits. */
    public PlatformCondition condition() {
        return condition;
    }

    private static boolean settled(KioskStore store, String applicationId) throws StoreException {
        return store.outbox()
                .find(applicationId)
                .filter(entry -> entry.state() == OutboxState.ACCEPTED || entry.state() == OutboxState.REFUSED)
                .isPresent();
    }

    private static Delivery standing(KioskStore store, String applicationId) throws StoreException {
        return store.outbox()
                .find(applicationId)
                .<Delivery>map(entry -> switch (entry.state()) {
                    case ACCEPTED -> new Delivery.Accepted(entry.caseNumber().orElse(""));
                    case REFUSED -> new Delivery.TurnedAway();
                    case HELD, WAITING -> new Delivery.KeptHere();
                })
                .orElse(new Delivery.NotWanted());
    }

    /** What is held back goes out: its applicant is gone. */
    public void sessionEnded() {
        try {
            KioskStore store = stores.store();
            if (store.outbox().release() + store.ratings().release() > 0) {
                nudge();
            }
        } catch (StoreException e) {
            // The store says so itself; opening it the next time lets go what is held.
            log.debug("outbox: {}", e.trouble().keyword());
        }
    }

    private void nudge() {
        lock.lock();
        try {
            nudged = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        while (true) {
            lock.lock();
            try {
                if (closed) {
                    return;
                }
                if (nudged) {
                    nudged = false;
                    retries.clear();
                }
            } finally {
                lock.unlock();
            }
            Round round = quietly(this::round);
            if (round == Round.EMPTY) {
                condition = PlatformCondition.of(platform.health(Deadline.after(LOOK)));
                if (condition == PlatformCondition.REACHABLE) {
                    round = quietly(
                            store -> ratings.round(store, () -> !toBeSentNow().isEmpty()));
                }
            }
            lock.lock();
            try {
                badRounds = round == Round.TROUBLE ? badRounds + 1 : 0;
                Duration pause = switch (round) {
                    case PROGRESS -> Duration.ZERO;
                    case EMPTY -> timing.longestRetry();
                    case TROUBLE -> jittered(timing.after(badRounds));
                };
                long end = System.nanoTime() + pause.toNanos();
                while (!closed && !nudged && System.nanoTime() < end) {
                    boolean woken = changed.await(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                    log.trace("woken {}", woken);
                }
            } catch (InterruptedException e) {
                return;
            } finally {
                lock.unlock();
            }
        }
    }

    /** Three hundred terminals must not come back in the same second. */
    private static Duration jittered(Duration pause) {
        return pause.plusMillis(ThreadLocalRandom.current().nextLong(pause.toMillis() / 4 + 1));
    }

    private interface Errand {
        Round run(KioskStore store) throws StoreException;
    }

    private Round quietly(Errand errand) {
        try {
            return errand.run(stores.store());
        } catch (StoreException e) {
            return Round.TROUBLE;
        } catch (RuntimeException bug) {
            // Its message may quote what was handed in.
            log.error("outbox: {}", bug.getClass().getName());
            return Round.TROUBLE;
        }
    }

    /** Sends what may go now, one after the other. */
    Round round() throws StoreException {
        return round(stores.store());
    }

    private Round round(KioskStore store) throws StoreException {
        List<OutboxEntry> heads = store.outbox().heads(AT_ONCE);
        if (heads.isEmpty()) {
            return Round.EMPTY;
        }
        boolean progress = false;
        int troublesInARow = 0;
        for (OutboxEntry entry : heads) {
            if (sendAwaited(store)) {
                // What waits is not what it was.
                return Round.PROGRESS;
            }
            Retry retry = retries.get(entry.applicationId());
            if (retry != null && System.nanoTime() - retry.notBefore() < 0) {
                continue;
            }
            if (send(store, entry)) {
                progress = true;
                troublesInARow = 0;
            } else if (++troublesInARow >= TROUBLES_OF_THE_PLATFORM
                    || Thread.currentThread().isInterrupted()) {
                break;
            }
        }
        return progress ? Round.PROGRESS : Round.TROUBLE;
    }

    /**
     * Sends those whose applicants stand here, each after what the same person handed in earlier.
     *
     * @return whether anything went
     */
    private boolean sendAwaited(KioskStore store) throws StoreException {
        boolean progress = false;
        for (String id : toBeSentNow()) {
            Optional<OutboxEntry> head = store.outbox().headBefore(id);
            boolean sent = true;
            while (sent && head.isPresent()) {
                sent = send(store, head.get());
                progress |= sent;
                head = store.outbox().headBefore(id);
            }
            lock.lock();
            try {
                if (!sent && awaited.contains(id)) {
                    triedInVain.add(id);
                }
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }
        return progress;
    }

    /** Whether somebody waits for the word on this application. */
    boolean isAwaited(String applicationId) {
        lock.lock();
        try {
            return awaited.contains(applicationId);
        } finally {
            lock.unlock();
        }
    }

    private List<String> toBeSentNow() {
        lock.lock();
        try {
            return awaited.stream().filter(id -> !triedInVain.contains(id)).toList();
        } finally {
            lock.unlock();
        }
    }

    /** @return whether the platform gave its word */
    private boolean send(KioskStore store, OutboxEntry entry) throws StoreException {
        String id = entry.applicationId();
        Optional<HandedInApplication> application = HandedIn.of(store, id, terminalId, paperTitle);
        if (application.isEmpty()) {
            store.outbox().refused(id, "content-missing", clock.instant());
            return true;
        }
        PlatformAnswer<Acceptance> answer = platform.submit(application.get(), Deadline.after(timing.answerWithin()));
        condition = PlatformCondition.of(answer);
        return switch (answer) {
            case PlatformAnswer.Answered<Acceptance>(Acceptance acceptance) -> {
                store.outbox().accepted(id, acceptance.caseNumber(), clock.instant());
                retries.remove(id);
                told = Optional.empty();
                yield true;
            }
            case PlatformAnswer.Refused<Acceptance>(ProblemCode code) -> {
                log.error("the platform refused application {}: {}; somebody must look", id, code);
                store.outbox().refused(id, code.name(), clock.instant());
                retries.remove(id);
                yield true;
            }
            case PlatformAnswer.Unavailable<Acceptance>(Trouble trouble) -> {
                if (!told.equals(Optional.of(trouble))) {
                    log.warn("platform: {}; what is handed in is kept here and sent later", trouble.keyword());
                    told = Optional.of(trouble);
                }
                store.outbox().failed(id, trouble.keyword());
                int troubles = Optional.ofNullable(retries.get(id))
                                .map(Retry::troubles)
                                .orElse(0)
                        + 1;
                retries.put(
                        id,
                        new Retry(
                                troubles,
                                System.nanoTime() + timing.after(troubles).toNanos()));
                yield false;
            }
        };
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        thread.ifPresent(Thread::interrupt);
    }
}
