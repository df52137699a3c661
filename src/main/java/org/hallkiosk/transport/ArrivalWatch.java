package org.hallkiosk.transport;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.Reason;

/**
 * Waits for an open file of Linux to have something to read, by poll(2) on a thread of its own: a wait costs nothing
 * however long it is, and whoever waits goes on when interrupted although the native call cannot be. The thread begins
 * with the first wait and ends with {@link #close()}. Any number of threads may wait.
 */
final class ArrivalWatch implements AutoCloseable {
    private static final Duration TO_END = Duration.ofSeconds(1);
    private static final int CLOSE_ON_EXEC = 0x80000;
    private static final short POLL_IN = 1;
    private static final long POLL_FILE = 8;
    private static final long POLL_EVENTS = 4;
    private static final int WITHOUT_END = -1;

    private final String name;
    private final int file;
    private final CFunctions functions;
    private final MethodHandle eventfd = CFunctions.find("eventfd", "iii", -1);
    private final MethodHandle poll = CFunctions.find("poll", "ipli", -1);
    private final MethodHandle write = CFunctions.find("write", "lipl", -1);
    private final MethodHandle close = CFunctions.find("close", "ii", -1);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition wanted = lock.newCondition();
    private final Condition seen = lock.newCondition();
    private Optional<Thread> watcher = Optional.empty();
    private int alarm;
    private boolean watching;
    private boolean closed;
    /** How often the thread saw something: more than before means that it is worth a look. */
    private long sightings;

    /** @param file its number, which stays the caller's to close, after this watch */
    ArrivalWatch(String name, int file, CFunctions functions) {
        this.name = name;
        this.file = file;
        this.functions = functions;
    }

    /**
     * Returns when there may be something to read, or the other end is gone, or this was closed; at the latest at the
     * deadline.
     */
    void await(Deadline deadline) throws TransportException, InterruptedException {
        lock.lockInterruptibly();
        try {
            if (watcher.isEmpty() && !closed) {
                alarm = newAlarm();
                watcher = Optional.of(
                        Thread.ofPlatform().daemon().name("watch " + name).start(this::watch));
            }
            watching = true;
            wanted.signal();
            long before = sightings;
            long left = deadline.remaining().toNanos();
            while (sightings == before && !closed && left > 0) {
                left = seen.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    private int newAlarm() throws TransportException {
        CFunctions.Result made = functions.call(eventfd, 0, CLOSE_ON_EXEC);
        if (made.value() < 0) {
            throw new TransportException(Reason.OTHER, name + " cannot be waited for (error " + made.error() + ")");
        }
        return Math.toIntExact(made.value());
    }

    private void watch() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment files = arena.allocate(2 * POLL_FILE, ValueLayout.JAVA_INT.byteAlignment());
            files.set(ValueLayout.JAVA_INT, 0, file);
            files.set(ValueLayout.JAVA_SHORT, POLL_EVENTS, POLL_IN);
            files.set(ValueLayout.JAVA_INT, POLL_FILE, alarm);
            files.set(ValueLayout.JAVA_SHORT, POLL_FILE + POLL_EVENTS, POLL_IN);
            while (isWanted()) {
                functions.call(poll, files, 2L, WITHOUT_END);
                tell();
            }
        } finally {
            functions.call(close, alarm);
        }
    }

    private boolean isWanted() {
        lock.lock();
        try {
            while (!watching && !closed) {
                wanted.awaitUninterruptibly();
            }
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    private void tell() {
        lock.lock();
        try {
            watching = false;
            sightings++;
            seen.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Ends the waits that are under way, and the thread; from then on a wait returns at once. */
    @Override
    public void close() {
        Optional<Thread> ending;
        lock.lock();
        try {
            if (!closed) {
                closed = true;
                watcher.ifPresent(_ -> ring());
            }
            wanted.signalAll();
            seen.signalAll();
            ending = watcher;
        } finally {
            lock.unlock();
        }
        // The file must not be closed, and its number given away, while poll(2) looks at it.
        ending.ifPresent(ArrivalWatch::join);
    }

    private void ring() {
        try (Arena arena = Arena.ofConfined()) {
            functions.call(write, alarm, arena.allocateFrom(ValueLayout.JAVA_LONG, 1L), (long) Long.BYTES);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join(TO_END);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
