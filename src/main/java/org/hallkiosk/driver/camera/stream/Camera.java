package org.hallkiosk.driver.camera.stream;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.hallkiosk.device.Condition;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.DeviceStatus;
import org.hallkiosk.device.Reason;
import org.hallkiosk.transport.TransportException;
import org.jspecify.annotations.Nullable;

/**
 * A camera that looks only while somebody wants pictures, and a little longer: what follows at once need not wait for it
 * to start again. Between uses nothing runs and no picture is kept.
 */
public final class Camera implements AutoCloseable {
    private static final Duration STALLED = Duration.ofSeconds(3);

    private final Ffmpeg ffmpeg;
    private final Duration linger;
    private final Runnable onStop;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable FrameStream stream;
    private int users;
    /** Counts the uses, so that a stop that was planned before a later use does not happen. */
    private long turn;

    private boolean closed;

    /**
     * @param linger how long it goes on looking after its last use
     * @param onStop told whenever it stops looking
     */
    public Camera(Ffmpeg ffmpeg, Duration linger, Runnable onStop) {
        this.ffmpeg = ffmpeg;
        this.linger = linger;
        this.onStop = onStop;
    }

    /** Makes sure that it is there and sends pictures: blocks for the first one, at most until the deadline. */
    public void prove(Deadline deadline) throws TransportException, InterruptedException {
        ffmpeg.source().check(deadline);
        try (Use use = use()) {
            if (use.next(deadline).isEmpty()) {
                throw new TransportException(Reason.NOT_RESPONDING, "the camera sends no pictures");
            }
        }
    }

    /** While it looks: whether it sends. While it rests: whether it is there. */
    public DeviceStatus status(Deadline deadline) {
        try {
            FrameStream running = running();
            if (running == null) {
                ffmpeg.source().check(deadline);
            } else {
                running.check(STALLED.toNanos());
            }
            return DeviceStatus.ready();
        } catch (TransportException trouble) {
            return DeviceStatus.of(Condition.OFFLINE, trouble.reason())
                    .withDetail(String.valueOf(trouble.getMessage()));
        }
    }

    private @Nullable FrameStream running() {
        lock.lock();
        try {
            return stream;
        } finally {
            lock.unlock();
        }
    }

    /** Begins to look, or goes on looking; what was seen before is not told. */
    public Use use() throws TransportException {
        lock.lock();
        try {
            if (closed) {
                throw new TransportException(Reason.NOT_CONNECTED, "the camera was closed");
            }
            if (stream == null || !stream.isRunning()) {
                stream = FrameStream.start(ffmpeg);
            }
            stream.forget();
            users++;
            turn++;
            return new Use(stream);
        } finally {
            lock.unlock();
        }
    }

    /** Pictures for as long as it is open. One thread at a time. */
    public final class Use implements AutoCloseable {
        private final FrameStream frames;
        private Frame own = new Frame(ffmpeg.width(), ffmpeg.height());
        private boolean over;

        private Use(FrameStream frames) {
            this.frames = frames;
        }

        /**
         * The next picture, which is the caller's until the next call; empty at the deadline. A camera that sends nothing
         * for seconds is a trouble even before the deadline.
         */
        public Optional<Frame> next(Deadline deadline) throws TransportException, InterruptedException {
            Deadline patience = deadline.orAfter(STALLED);
            Optional<Frame> frame = frames.take(own, patience);
            if (frame.isEmpty() && !deadline.passed()) {
                throw new TransportException(Reason.NOT_RESPONDING, "the camera sends no pictures");
            }
            frame.ifPresent(taken -> own = taken);
            return frame;
        }

        @Override
        public void close() {
            if (over) {
                return;
            }
            over = true;
            own.wipe();
            release();
        }
    }

    private void release() {
        long now;
        lock.lock();
        try {
            users--;
            now = turn;
            if (users > 0) {
                return;
            }
        } finally {
            lock.unlock();
        }
        Thread.ofVirtual().name("camera rests").start(() -> rest(now));
    }

    private void rest(long ofTurn) {
        try {
            Thread.sleep(linger);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        FrameStream unused;
        lock.lock();
        try {
            if (users > 0 || turn != ofTurn) {
                return;
            }
            unused = stream;
            stream = null;
        } finally {
            lock.unlock();
        }
        stop(unused);
    }

    private void stop(@Nullable FrameStream unused) {
        if (unused != null) {
            unused.close();
            onStop.run();
        }
    }

    /** Ends the program; a use that is under way fails at once. */
    @Override
    public void close() {
        FrameStream unused;
        lock.lock();
        try {
            closed = true;
            unused = stream;
            stream = null;
        } finally {
            lock.unlock();
        }
        stop(unused);
    }
}
