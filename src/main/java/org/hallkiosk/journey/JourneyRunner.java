package org.hallkiosk.journey;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.hallkiosk.device.CardPresence;
import org.hallkiosk.device.CardReading;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.Reason;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a journey: takes events from anywhere, one after the other on a thread of its own, has the effects done, keeps
 * the readers reading exactly while the present step wants them, and tells listeners each new state. Answers that
 * belong to a session which has ended, or to a question that has been asked anew since, are dropped.
 */
public final class JourneyRunner implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(JourneyRunner.class);
    private static final Duration READ_AT_A_TIME = Duration.ofSeconds(20);
    private static final Duration PAUSE_AFTER_TROUBLE = Duration.ofMillis(500);
    private static final Duration BETWEEN_LOOKS_AT_THE_CARD = Duration.ofSeconds(1);
    private static final Duration LOOK_AT_THE_CARD = Duration.ofSeconds(2);
    private static final Duration TICK = Duration.ofMillis(250);

    private record Letter(BooleanSupplier wanted, JourneyEvent event, CompletableFuture<Boolean> processed) {}

    /** What the journey goes by, and who does what it asks for. */
    private record Work(Journey journey, JourneyHands hands) {}

    /** Looks at the card of one session. */
    private record Watch(String session, Thread thread) {}

    private record Renewal(Work work, Runnable taken) {}

    private volatile Work work;
    private final AtomicReference<@Nullable Renewal> renewal = new AtomicReference<>();
    private final Clock clock;
    private final LinkedBlockingQueue<Letter> letters = new LinkedBlockingQueue<>();
    private final List<Consumer<JourneyState>> listeners = new CopyOnWriteArrayList<>();
    private final List<JourneyWitness> witnesses = new CopyOnWriteArrayList<>();
    private final Map<DeviceKind, Thread> reading = new EnumMap<>(DeviceKind.class);
    private @Nullable Watch watch;
    private final Thread thread = Thread.ofVirtual().name("journey").unstarted(this::run);
    /** How often each kind of effect was begun: a paper with the old address must not overtake the one with the new. */
    private final Map<Class<?>, Integer> asked = new HashMap<>();

    private volatile JourneyState state;

    public JourneyRunner(Journey journey, JourneyHands hands, Clock clock) {
        this.work = new Work(journey, hands);
        this.clock = clock;
        this.state = journey.start(hands.serving(), clock.instant());
    }

    public void start() {
        thread.start();
    }

    public JourneyState state() {
        return state;
    }

    /** Told each new state, on the journey's thread: return quickly. */
    public void listen(Consumer<JourneyState> listener) {
        listeners.add(listener);
    }

    /** Shown every event with what it led to, before the effects begin. */
    public void witness(JourneyWitness witness) {
        witnesses.add(witness);
    }

    /** Something happened; returns at once. */
    public void post(JourneyEvent event) {
        letters.add(new Letter(() -> true, event, new CompletableFuture<>()));
    }

    /**
     * Goes by another journey as soon as nobody is here, so that no applicant meets two of them; of several that are waiting
     * the last counts. Returns at once.
     *
     * @param taken run on the journey's thread when it is so: return quickly
     */
    public void renew(Journey next, JourneyHands nextHands, Runnable taken) {
        renewal.set(new Renewal(new Work(next, nextHands), taken));
        post(new JourneyEvent.Tick(clock.instant()));
    }

    private void takeRenewal() {
        if (!(state.step() instanceof Step.Attract)) {
            return;
        }
        Renewal next = renewal.getAndSet(null);
        if (next != null) {
            work = next.work();
            try {
                next.taken().run();
            } catch (RuntimeException bug) {
                log.error("journey: what follows a renewal failed: {}", where(bug));
            }
        }
    }

    private CompletableFuture<Boolean> postFor(String sessionId, JourneyEvent event) {
        CompletableFuture<Boolean> processed = new CompletableFuture<>();
        letters.add(new Letter(() -> isPresent(sessionId), event, processed));
        return processed;
    }

    private boolean isPresent(String sessionId) {
        return sessionId.equals(state.sessionId());
    }

    private void run() {
        try {
            while (true) {
                Letter letter = letters.poll(TICK.toMillis(), TimeUnit.MILLISECONDS);
                if (letter == null) {
                    process(new JourneyEvent.Tick(clock.instant()));
                    continue;
                }
                boolean ours = letter.wanted().getAsBoolean();
                try {
                    if (ours) {
                        process(letter.event());
                    }
                } finally {
                    letter.processed().complete(ours);
                }
            }
        } catch (InterruptedException closed) {
            reading.values().forEach(Thread::interrupt);
            watchNothing();
        }
    }

    private void process(JourneyEvent event) {
        JourneyState before = state;
        Transition transition;
        try {
            transition = work.journey().on(before, event);
        } catch (RuntimeException bug) {
            // One event that we got wrong must not leave a dead screen for the rest of the day. Its message is not
            // logged: it might quote what the applicant typed.
            log.error("journey: {} at {} failed: {}", event.getClass().getSimpleName(), before, where(bug));
            return;
        }
        if (!transition.state().equals(before)) {
            state = transition.state();
            readWhatIsWanted();
            watchTheCard();
            listeners.forEach(this::tell);
        }
        for (JourneyWitness witness : witnesses) {
            try {
                witness.saw(before, event, transition);
            } catch (RuntimeException bug) {
                log.error("journey: a witness failed at {}: {}", before, where(bug));
            }
        }
        transition.effects().forEach(effect -> perform(before.sessionId(), effect));
        takeRenewal();
    }

    private void tell(Consumer<JourneyState> listener) {
        try {
            listener.accept(state);
        } catch (RuntimeException bug) {
            log.error("journey: a listener failed at {}: {}", state, where(bug));
        }
    }

    private void perform(String session, Effect effect) {
        Class<?> kind = effect.getClass();
        int turn = asked.merge(kind, 1, Integer::sum);
        Consumer<JourneyEvent> answer = event -> letters.add(new Letter(
                () -> isPresent(session) && asked.getOrDefault(kind, 0) == turn, event, new CompletableFuture<>()));
        try {
            work.hands().perform(effect, answer);
        } catch (RuntimeException bug) {
            log.error("journey: {} failed: {}", effect.getClass().getSimpleName(), where(bug));
            effect.failed().ifPresent(answer);
        }
    }

    private static String where(RuntimeException bug) {
        StackTraceElement[] trace = bug.getStackTrace();
        return bug.getClass().getName() + (trace.length > 0 ? " at " + trace[0] : "");
    }

    private void readWhatIsWanted() {
        Set<DeviceKind> wanted = Journey.wanted(state);
        reading.entrySet().removeIf(entry -> {
            if (!wanted.contains(entry.getKey())) {
                entry.getValue().interrupt();
                return true;
            }
            return false;
        });
        for (DeviceKind kind : wanted) {
            String session = state.sessionId();
            reading.computeIfAbsent(
                    kind,
                    missing -> Thread.ofVirtual()
                            .name("reading-" + kind.folder())
                            .start(() -> keepReading(kind, session)));
        }
    }

    private void watchTheCard() {
        Watch present = watch;
        boolean wanted = CardSteps.watched(state);
        if (present != null && wanted && present.session().equals(state.sessionId())) {
            return;
        }
        watchNothing();
        if (wanted) {
            String session = state.sessionId();
            watch = new Watch(
                    session, Thread.ofVirtual().name("watching-card").start(() -> keepLookingAtTheCard(session)));
        }
    }

    private void watchNothing() {
        Watch present = watch;
        if (present != null) {
            present.thread().interrupt();
            watch = null;
        }
    }

    private void keepLookingAtTheCard(String session) {
        try {
            while (true) {
                // What a reader does not say is not held against anybody.
                boolean lies = work.hands().cardPresence(Deadline.after(LOOK_AT_THE_CARD)) == CardPresence.LIES;
                if (lies != state.around().cardLies()
                        && !postFor(session, new JourneyEvent.CardSeen(lies)).get()) {
                    return;
                }
                Thread.sleep(BETWEEN_LOOKS_AT_THE_CARD);
            }
        } catch (InterruptedException notWantedAnyMore) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException bug) {
            log.error("journey: looking at the card failed: {}", where(bug));
        } catch (java.util.concurrent.ExecutionException neverCompletedSo) {
            throw new IllegalStateException(neverCompletedSo);
        }
    }

    private void keepReading(DeviceKind kind, String session) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Optional<JourneyEvent> event = read(kind, session);
                if (event.isEmpty()) {
                    continue;
                }
                if (!postFor(session, event.get()).get()) {
                    return;
                }
                if (isTrouble(event.get())) {
                    Thread.sleep(PAUSE_AFTER_TROUBLE);
                    // It may have come back before its trouble was told; then nothing else would say so.
                    post(new JourneyEvent.DevicesChanged(work.hands().serving()));
                }
            }
        } catch (InterruptedException notWantedAnyMore) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException neverCompletedSo) {
            throw new IllegalStateException(neverCompletedSo);
        }
    }

    private Optional<JourneyEvent> read(DeviceKind kind, String session) throws InterruptedException {
        try {
            return kind == DeviceKind.ID_CARD_READER ? card(session) : code();
        } catch (RuntimeException bug) {
            // A reader that we got wrong once may be right the next time.
            log.error("journey: reading the {} failed: {}", kind.folder(), where(bug));
            return Optional.of(
                    kind == DeviceKind.ID_CARD_READER
                            ? new JourneyEvent.CardArrived(
                                    new CardReading.ReaderTrouble(Reason.OTHER, "the program failed"))
                            : new JourneyEvent.ScannerFailed());
        }
    }

    private Optional<JourneyEvent> card(String session) throws InterruptedException {
        Deadline deadline = Deadline.after(READ_AT_A_TIME);
        AtomicBoolean begun = new AtomicBoolean();
        CardReading reading = state.step() instanceof Step.ReadWithKey(var key)
                ? work.hands().readCard(key, deadline)
                : work.hands().readCard(deadline, () -> {
                    begun.set(true);
                    CompletableFuture<Boolean> _ = postFor(session, new JourneyEvent.CardBeingRead(true));
                });
        if (reading instanceof CardReading.NoCard) {
            // It had begun, and the card was gone before anything could be said of it.
            return begun.get() ? Optional.of(new JourneyEvent.CardBeingRead(false)) : Optional.empty();
        }
        return Optional.of(new JourneyEvent.CardArrived(reading));
    }

    private Optional<JourneyEvent> code() throws InterruptedException {
        return switch (work.hands().scanCode(Deadline.after(READ_AT_A_TIME))) {
            case JourneyHands.CodeAnswer.Nothing ignored -> Optional.empty();
            case JourneyHands.CodeAnswer.Happened(JourneyEvent event) -> Optional.of(event);
        };
    }

    private static boolean isTrouble(JourneyEvent event) {
        return event instanceof JourneyEvent.ScannerFailed
                || (event instanceof JourneyEvent.CardArrived(CardReading reading)
                        && reading instanceof CardReading.ReaderTrouble);
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
