package org.hallkiosk.driver.camera.stream;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.Reason;
import org.hallkiosk.transport.TransportException;
import org.jspecify.annotations.Nullable;

/**
 * A running ffmpeg. Its frames are read as fast as they come and only the newest is kept, so that whoever is slow misses
 * frames and never lags behind. One thread takes frames at a time.
 */
final class FrameStream implements AutoCloseable {
    private static final int COMPLAINT = 4096;

    private final Ffmpeg ffmpeg;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Thread reader;
    private @Nullable Process process;
    private Frame filling;
    private Frame newest;
    private boolean fresh;
    private boolean closed;
    private long lastArrival = System.nanoTime();
    private @Nullable TransportException ended;

    private FrameStream(Ffmpeg ffmpeg) {
        this.ffmpeg = ffmpeg;
        this.filling = new Frame(ffmpeg.width(), ffmpeg.height());
        this.newest = new Frame(ffmpeg.width(), ffmpeg.height());
        this.reader = Thread.ofPlatform().daemon().name("camera").unstarted(this::read);
    }

    /** Starts the program; returns at once. */
    static FrameStream start(Ffmpeg ffmpeg) {
        FrameStream stream = new FrameStream(ffmpeg);
        stream.reader.start();
        return stream;
    }

    /**
     * The newest frame that was not yet taken, waiting for one until the deadline. Frames that were taken before belong
     * to the stream again.
     *
     * @param own a frame of this stream's size that it may have in exchange
     */
    Optional<Frame> take(Frame own, Deadline deadline) throws TransportException, InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!fresh) {
                if (ended != null) {
                    throw new TransportException(ended.reason(), String.valueOf(ended.getMessage()));
                }
                if (changed.awaitNanos(deadline.remaining().toNanos()) <= 0 && !fresh) {
                    return Optional.empty();
                }
            }
            Frame taken = newest;
            newest = own;
            fresh = false;
            return Optional.of(taken);
        } finally {
            lock.unlock();
        }
    }

    /** What has come is of no interest any more. */
    void forget() {
        lock.lock();
        try {
            fresh = false;
        } finally {
            lock.unlock();
        }
    }

    /** What is known now: still running and sending, or why not. */
    void check(long stalledAfterNanos) throws TransportException {
        lock.lock();
        try {
            if (ended != null) {
                throw new TransportException(ended.reason(), String.valueOf(ended.getMessage()));
            }
            if (System.nanoTime() - lastArrival > stalledAfterNanos) {
                throw new TransportException(Reason.NOT_RESPONDING, "the camera sends no pictures");
            }
        } finally {
            lock.unlock();
        }
    }

    boolean isRunning() {
        lock.lock();
        try {
            return ended == null;
        } finally {
            lock.unlock();
        }
    }

    private void read() {
        TransportException why;
        try {
            Process started = ffmpeg.start();
            if (adopt(started)) {
                StringBuilder said = new StringBuilder();
                Thread listener = Thread.ofVirtual().name("camera complaints").start(() -> listen(started, said));
                readFrames(started.getInputStream());
                // Destroying it throws its last words away; one that has closed its output is about to end by itself.
                started.waitFor(1, TimeUnit.SECONDS);
                listener.join(Duration.ofSeconds(1));
                started.destroyForcibly();
                started.waitFor();
                FfmpegComplaint complaint = FfmpegComplaint.of(text(said));
                why = new TransportException(complaint.reason(), complaint.detail());
            } else {
                started.destroyForcibly();
                started.waitFor();
                why = new TransportException(Reason.NOT_CONNECTED, "the camera was closed");
            }
        } catch (IOException notStarted) {
            why = new TransportException(
                    Reason.OTHER,
                    ffmpeg.program() + " cannot be started (is the package ffmpeg installed?)",
                    notStarted);
        } catch (InterruptedException e) {
            why = new TransportException(Reason.NOT_CONNECTED, "the camera was closed");
        }
        end(why);
    }

    private static String text(StringBuilder said) {
        synchronized (said) {
            return said.toString();
        }
    }

    /** False when it is not wanted any more. */
    private boolean adopt(Process started) {
        lock.lock();
        try {
            process = started;
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    private void readFrames(InputStream frames) {
        try (frames) {
            byte[] bytes = filling.bytes();
            while (frames.readNBytes(bytes, 0, bytes.length) == bytes.length) {
                lock.lock();
                try {
                    Frame whole = filling;
                    filling = newest;
                    newest = whole;
                    fresh = true;
                    lastArrival = System.nanoTime();
                    changed.signalAll();
                } finally {
                    lock.unlock();
                }
                bytes = filling.bytes();
            }
        } catch (IOException gone) {
            // The process ended; what it said tells why.
        }
    }

    private static void listen(Process process, StringBuilder said) {
        try (InputStream errors = process.getErrorStream()) {
            byte[] some = new byte[1024];
            for (int count = errors.read(some); count >= 0; count = errors.read(some)) {
                synchronized (said) {
                    said.append(new String(some, 0, count, StandardCharsets.UTF_8));
                    if (said.length() > COMPLAINT) {
                        // The last words count; a camera that grumbles for a day must not fill the memory.
                        said.delete(0, said.length() - COMPLAINT);
                    }
                }
            }
        } catch (IOException gone) {
            // Its last words are lost with it.
        }
    }

    private void end(TransportException why) {
        lock.lock();
        try {
            ended = why;
            newest.wipe();
            filling.wipe();
            fresh = false;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Ends the program and waits until it is gone; a {@link #take} that is under way fails at once. */
    @Override
    public void close() {
        Process running;
        lock.lock();
        try {
            closed = true;
            running = process;
        } finally {
            lock.unlock();
        }
        if (running != null) {
            // A program that only writes pictures to us has nothing to tidy up, and one that hangs must end too.
            running.destroyForcibly();
        }
        try {
            reader.join(TimeUnit.SECONDS.toMillis(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
