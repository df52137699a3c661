package org.hallkiosk.supervisor;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.Device;
import org.hallkiosk.device.DeviceDriver;
import org.hallkiosk.device.DeviceDriver.Opening;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.device.DeviceStatus;
import org.hallkiosk.device.Reason;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one device open: opens it, asks for its status while nobody uses it, closes it when it is lost, and opens it
 * again with growing pauses. Its own virtual thread, so that one device's trouble never delays another.
 */
final class DeviceKeeper implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(DeviceKeeper.class);

    /** How often, between two questions for the status, it is looked whether the device told a change by itself. */
    private static final Duration LOOK_FOR_NEWS = Duration.ofMillis(200);

    private final DeviceSettings settings;
    private final DeviceDriver driver;
    private final WatchTiming timing;
    private final BiConsumer<DeviceStatus, DeviceStatus> onChange;

    /**
     * Held by whoever talks to the device: an applicant's call, or this keeper's question for the status where that goes
     * the same way.
     */
    private final ReentrantLock wire = new ReentrantLock(true);

    private final ReentrantLock state = new ReentrantLock();
    private final Condition stateChanged = state.newCondition();
    private volatile DeviceStatus status = DeviceStatus.of(org.hallkiosk.device.Condition.STARTING);
    private @Nullable Device device;
    private boolean lost;
    private boolean closed;
    private final Thread thread;

    DeviceKeeper(
            DeviceSettings settings,
            DeviceDriver driver,
            WatchTiming timing,
            BiConsumer<DeviceStatus, DeviceStatus> onChange) {
        this.settings = settings;
        this.driver = driver;
        this.timing = timing;
        this.onChange = onChange;
        this.thread = Thread.ofVirtual().name("keeper-" + settings.id()).unstarted(this::keep);
    }

    void start() {
        thread.start();
    }

    DeviceSettings settings() {
        return settings;
    }

    DeviceStatus status() {
        return status;
    }

    /** The device while it is open, for what needs no turn on its wire; null while it is not. Never blocks for long. */
    @Nullable Device present() {
        state.lock();
        try {
            return device;
        } finally {
            state.unlock();
        }
    }

    /** A call to the open device. */
    interface Use<D extends Device, R> {
        R with(D device) throws InterruptedException;
    }

    /**
     * Runs a call on the device once it is open and free, or gives {@code unavailable} with the present status when it
     * is not there by the deadline. A device that is known to be gone is not waited for longer than {@code patience}.
     */
    <D extends Device, R> R use(
            Class<D> type,
            Deadline deadline,
            Duration patience,
            Use<D, R> call,
            java.util.function.Function<DeviceStatus, R> unavailable)
            throws InterruptedException {
        if (!wire.tryLock(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS)) {
            return unavailable.apply(status);
        }
        try {
            Device open = awaitOpen(deadline.orAfter(patience));
            if (!type.isInstance(open)) {
                return unavailable.apply(status);
            }
            return call.with(type.cast(open));
        } finally {
            wire.unlock();
        }
    }

    /** From within a use whose outcome says that the device no longer answers: it is closed and opened again. */
    void reportLost(Device used, Reason reason, String detail) {
        state.lock();
        try {
            if (!used.equals(device)) {
                // It has been given up already; its successor, if any, is not to blame.
                return;
            }
            lost = true;
            stateChanged.signalAll();
        } finally {
            state.unlock();
        }
        change(DeviceStatus.of(org.hallkiosk.device.Condition.OFFLINE, reason).withDetail(detail));
    }

    /** What a use learned about the device in passing (an open cover, no paper): known at once, not at the next poll. */
    void reportFault(Reason reason, String detail) {
        change(DeviceStatus.of(org.hallkiosk.device.Condition.FAULT, reason).withDetail(detail));
    }

    private @Nullable Device awaitOpen(Deadline deadline) throws InterruptedException {
        state.lock();
        try {
            while ((device == null || lost) && !closed) {
                if (stateChanged.awaitNanos(deadline.remaining().toNanos()) <= 0) {
                    return null;
                }
            }
            return closed ? null : device;
        } finally {
            state.unlock();
        }
    }

    private void keep() {
        Duration pause = timing.firstRetry();
        while (!isClosed()) {
            try {
                Opening opening = driver.open(settings, Deadline.after(timing.answerWithin()));
                switch (opening) {
                    case Opening.Opened(Device opened) -> {
                        pause = timing.firstRetry();
                        watch(opened);
                    }
                    case Opening.NotOpened(Reason reason, String detail) ->
                        change(DeviceStatus.of(org.hallkiosk.device.Condition.OFFLINE, reason)
                                .withDetail(detail));
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException bug) {
                // A driver's bug must not take its device out of service for ever: it is logged and opened again.
                log.error("{}: the {} driver failed", settings.id(), driver.protocol(), bug);
                change(DeviceStatus.of(org.hallkiosk.device.Condition.FAULT, Reason.OTHER)
                        .withDetail(bug.getClass().getSimpleName()));
            }
            if (!pauseFor(pause)) {
                return;
            }
            pause = min(pause.multipliedBy(2), timing.longestRetry());
        }
    }

    /** Watches an open device until it is lost, then closes it. */
    private void watch(Device opened) throws InterruptedException {
        if (!adopt(opened)) {
            opened.close();
            return;
        }
        try {
            if (opened.statusSharesTheWire()) {
                watchInTurn(opened);
            } else {
                watchBeside(opened);
            }
        } finally {
            release(opened);
        }
    }

    /** Asks while nobody uses the device; what does not answer is closed, to be opened again. */
    private void watchInTurn(Device opened) throws InterruptedException {
        int misses = 0;
        while (true) {
            if (wire.tryLock()) {
                try {
                    DeviceStatus answer = opened.status(Deadline.after(timing.answerWithin()));
                    if (isGone(answer)) {
                        change(answer);
                        return;
                    }
                    misses = answer.reasons().contains(Reason.NOT_RESPONDING) ? misses + 1 : 0;
                    if (misses == 0) {
                        change(answer);
                    } else if (misses >= timing.missesUntilGone()) {
                        change(answer);
                        return;
                    }
                } finally {
                    wire.unlock();
                }
            }
            if (awaitLostOrPoll(opened)) {
                return;
            }
        }
    }

    /**
     * Asks whether somebody uses the device or not. It stays open whatever it answers: there is no line to open again, and
     * a job that could still print must not be cut off by a question that failed.
     */
    private void watchBeside(Device opened) throws InterruptedException {
        int misses = 0;
        do {
            DeviceStatus answer = opened.status(Deadline.after(timing.answerWithin()));
            misses = answer.reasons().contains(Reason.NOT_RESPONDING) ? misses + 1 : 0;
            if (misses == 0 || misses >= timing.missesUntilGone()) {
                change(answer);
            }
        } while (!awaitLostOrPoll(opened));
    }

    private static boolean isGone(DeviceStatus answer) {
        return answer.condition() == org.hallkiosk.device.Condition.OFFLINE
                && !Set.of(Reason.NOT_RESPONDING).equals(answer.reasons())
                && answer.reasons().contains(Reason.NOT_CONNECTED);
    }

    private boolean adopt(Device opened) {
        state.lock();
        try {
            if (closed) {
                return false;
            }
            device = opened;
            lost = false;
            stateChanged.signalAll();
            return true;
        } finally {
            state.unlock();
        }
    }

    private void release(Device opened) {
        state.lock();
        try {
            device = null;
            lost = false;
        } finally {
            state.unlock();
        }
        opened.close();
    }

    /**
     * True when the device was reported lost or the keeper is closed; false when it is time to ask again, or the device
     * told by itself that something changed.
     */
    private boolean awaitLostOrPoll(Device opened) throws InterruptedException {
        Deadline poll = Deadline.after(timing.statusEvery());
        if (!opened.tellsByItself()) {
            return awaitLost(poll);
        }
        while (!poll.passed()) {
            if (awaitLost(poll.orAfter(LOOK_FOR_NEWS))) {
                return true;
            }
            if (opened.hasNews()) {
                return false;
            }
        }
        return false;
    }

    private boolean awaitLost(Deadline until) throws InterruptedException {
        state.lock();
        try {
            while (!lost && !closed) {
                if (stateChanged.awaitNanos(until.remaining().toNanos()) <= 0) {
                    return false;
                }
            }
            return true;
        } finally {
            state.unlock();
        }
    }

    /** False when closed meanwhile. */
    private boolean pauseFor(Duration pause) {
        Deadline end = Deadline.after(pause);
        state.lock();
        try {
            while (!closed && !end.passed()) {
                if (stateChanged.awaitNanos(end.remaining().toNanos()) <= 0) {
                    break;
                }
            }
            return !closed;
        } catch (InterruptedException e) {
            return false;
        } finally {
            state.unlock();
        }
    }

    private boolean isClosed() {
        state.lock();
        try {
            return closed;
        } finally {
            state.unlock();
        }
    }

    private void change(DeviceStatus now) {
        DeviceStatus before;
        DeviceStatus kept;
        state.lock();
        try {
            before = status;
            kept = now.saysTheSameAs(before) ? now.withSince(before.since()) : now.withSince(Instant.now());
            status = kept;
        } finally {
            state.unlock();
        }
        if (!now.saysTheSameAs(before)) {
            log.info("{}: {} {} {}", settings.id(), kept.condition(), keywords(kept), kept.detail());
            onChange.accept(before, kept);
        }
    }

    private static String keywords(DeviceStatus status) {
        return status.reasons().stream().map(Reason::keyword).toList().toString();
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    /** Ends the watching and closes the device; a call that is under way ends at once with trouble. */
    @Override
    public void close() {
        Device open;
        state.lock();
        try {
            closed = true;
            open = device;
            stateChanged.signalAll();
        } finally {
            state.unlock();
        }
        if (open != null) {
            open.close();
        }
        thread.interrupt();
        try {
            thread.join(timing.answerWithin());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
