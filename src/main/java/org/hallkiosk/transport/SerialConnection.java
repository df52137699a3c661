package org.hallkiosk.transport;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import jssc.SerialPort;
import jssc.SerialPortException;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.Reason;

/**
 * An open serial port. The library underneath spins or hangs when a read is left waiting or a port is closed under it,
 * so a read here only ever asks for what has already arrived, a write runs on the port's own thread where it may hang
 * without holding anyone, a read that hangs is ended by closing the port, and closing waits a bounded time for both.
 */
final class SerialConnection implements Connection {
    /** Short against a card's 112 ms on the wire: how often to look while bytes come. */
    private static final Duration SHORTEST_POLL = Duration.ofMillis(2);

    /** How often to look while nothing is said, which is most of a terminal's life and must cost next to nothing. */
    private static final Duration LONGEST_POLL = Duration.ofMillis(50);

    /** Between the two: what comes after a silence is seen late by a tenth of that silence at most. */
    private static final int PART_OF_SILENCE = 10;

    /** A busy machine may be as late as that with bytes that are there. */
    private static final Duration READ_PATIENCE = Duration.ofSeconds(1);

    private static final Duration CLOSE_PATIENCE = Duration.ofMillis(300);

    /** Small enough that a write stops soon after its deadline, even at 9600 baud. */
    private static final int CHUNK = 128;

    private final String name;
    private final SerialPort port;
    private final ReentrantLock reading = new ReentrantLock();
    private final ReentrantLock writing = new ReentrantLock();
    private final ScheduledThreadPoolExecutor watchdog;
    private final ExecutorService writer;
    private volatile long lastSaid = System.nanoTime();
    private volatile boolean closed;

    SerialConnection(String name, SerialPort port) {
        this.name = name;
        this.port = port;
        this.watchdog = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("watch " + name).factory());
        watchdog.setRemoveOnCancelPolicy(true);
        this.writer = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("write " + name).factory());
    }

    @Override
    public byte[] read(Deadline deadline) throws TransportException, InterruptedException {
        while (true) {
            byte[] arrived = takeArrived();
            if (arrived.length > 0) {
                lastSaid = System.nanoTime();
            }
            if (arrived.length > 0 || deadline.passed()) {
                return arrived;
            }
            Duration left = deadline.remaining();
            Duration poll = poll(System.nanoTime() - lastSaid);
            Thread.sleep(left.compareTo(poll) < 0 ? left : poll);
        }
    }

    private static Duration poll(long silenceNanos) {
        long part = silenceNanos / PART_OF_SILENCE;
        return Duration.ofNanos(Math.clamp(part, SHORTEST_POLL.toNanos(), LONGEST_POLL.toNanos()));
    }

    @Override
    public void discardInput() throws TransportException {
        takeArrived();
    }

    private byte[] takeArrived() throws TransportException {
        reading.lock();
        try {
            if (closed) {
                throw closedHere();
            }
            // Asking for the count is also the probe: it fails at once when the cable is gone, and nothing else does.
            int count = port.getInputBufferBytesCount();
            return count <= 0 ? new byte[0] : readArrived(count);
        } catch (SerialPortException trouble) {
            throw SerialTransport.explain(name, trouble);
        } finally {
            reading.unlock();
        }
    }

    /**
     * What was counted is read in microseconds, unless the line hangs up in between: then jssc asks the kernel again and
     * again for bytes that nobody has any more, until the port is closed under it.
     */
    private byte[] readArrived(int count) throws SerialPortException, TransportException {
        Future<?> watch;
        try {
            watch = watchdog.schedule(this::close, READ_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException _) {
            throw closedHere();
        }
        try {
            byte[] bytes = port.readBytes(count);
            if (closed || bytes == null) {
                throw closedHere();
            }
            return bytes;
        } catch (IllegalArgumentException badDescriptor) {
            // What the library says of a port that was closed under a read.
            throw closedHere();
        } finally {
            watch.cancel(false);
        }
    }

    @Override
    public void write(byte[] bytes, Deadline deadline) throws TransportException, InterruptedException {
        if (closed) {
            throw closedHere();
        }
        lastSaid = System.nanoTime();
        byte[] copy = bytes.clone();
        Future<?> done;
        try {
            done = writer.submit(() -> {
                writeChunks(copy, deadline);
                return null;
            });
        } catch (RejectedExecutionException _) {
            throw closedHere();
        }
        try {
            done.get(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            throw tookNothing();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof TransportException trouble) {
                throw trouble;
            }
            throw new IllegalStateException("write " + name, failed.getCause());
        } finally {
            done.cancel(true);
        }
    }

    private void writeChunks(byte[] bytes, Deadline deadline) throws TransportException {
        for (int from = 0; from < bytes.length; from += CHUNK) {
            if (deadline.passed()) {
                throw tookNothing();
            }
            byte[] chunk = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + CHUNK));
            writing.lock();
            try {
                if (closed || Thread.interrupted()) {
                    throw closedHere();
                }
                if (!port.writeBytes(chunk)) {
                    throw new TransportException(Reason.NOT_CONNECTED, name + " is gone (it takes no bytes)");
                }
            } catch (SerialPortException trouble) {
                throw SerialTransport.explain(name, trouble);
            } finally {
                writing.unlock();
            }
        }
    }

    private TransportException closedHere() {
        return new TransportException(Reason.NOT_CONNECTED, name + " was closed");
    }

    private TransportException tookNothing() {
        return new TransportException(
                Reason.NOT_RESPONDING, name + " did not take all bytes in time (is the device switched on?)");
    }

    @Override
    public void close() {
        synchronized (writer) {
            if (closed) {
                return;
            }
            closed = true;
        }
        watchdog.shutdown();
        writer.shutdown();
        // Not on the caller's thread: giving the port back can hang in the kernel driver when the device has hung up.
        Thread closing = Thread.ofPlatform().daemon().name("close " + name).start(this::giveBack);
        try {
            closing.join(CLOSE_PATIENCE.multipliedBy(3));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void giveBack() {
        boolean readingHeld = false;
        boolean writingHeld = false;
        try {
            readingHeld = reading.tryLock(CLOSE_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            writingHeld = writing.tryLock(CLOSE_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            port.closePort();
        } catch (SerialPortException _) {
            // It has hung up already: the port is as closed as it can be.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            if (readingHeld) {
                reading.unlock();
            }
            if (writingHeld) {
                writing.unlock();
            }
        }
    }
}
