package org.hallkiosk.transport;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.MonotonicClock;
import org.hallkiosk.device.Reason;

/**
 * Plays a transcript: what must be written, and what comes back when it was. Writing anything else throws an
 * {@link UnexpectedWriteException}, because the transcript proves a driver byte by byte. After its last
 * exchange it is silent. Opening it again goes on where the transcript stands.
 */
public final class ReplayTransport implements Transport {
    private final Deque<Exchange> script;
    private final Optional<TransportException> openingTrouble;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Due> due = new ArrayDeque<>();
    private byte[] soFar = new byte[0];
    private List<Act> onOpening = List.of();
    private boolean open;

    private ReplayTransport(List<Exchange> exchanges, Optional<TransportException> openingTrouble) {
        this.script = new ArrayDeque<>(exchanges);
        this.openingTrouble = openingTrouble;
    }

    public static ReplayTransport of(Exchange... exchanges) {
        return new ReplayTransport(List.of(exchanges), Optional.empty());
    }

    /** A port that fails to open. */
    public static ReplayTransport thatCannotBeOpened(Reason reason, String message) {
        return new ReplayTransport(List.of(), Optional.of(new TransportException(reason, message)));
    }

    /** When exactly these bytes were written, in however many pieces, the acts follow one after the other. */
    public static Exchange when(byte[] request, Act... acts) {
        return new Exchange(HexFormat.of().formatHex(request), List.of(acts));
    }

    /** These bytes arrive, together. */
    public static Act say(byte[] bytes) {
        return new Say(HexFormat.of().formatHex(bytes));
    }

    /** Nothing happens for a while. */
    public static Act pause(Duration time) {
        return new Pause(time);
    }

    /** The cable is pulled. */
    public static Act hangUp() {
        return new HangUp();
    }

    /** One question and what follows it; the question in hexadecimal digits. */
    public record Exchange(String request, List<Act> acts) {}

    /** Something that the far side does. */
    public sealed interface Act permits Say, Pause, HangUp {}

    private record Say(String bytes) implements Act {}

    private record Pause(Duration time) implements Act {}

    private record HangUp() implements Act {}

    private record Due(long nanoTime, Act act) {}

    @Override
    public String name() {
        return "replay";
    }

    /** Appends to the transcript; the first acts happen now, or when the port is opened. */
    public void goOn(List<Act> first, List<Exchange> then) {
        lock.lock();
        try {
            script.addAll(then);
            if (open) {
                schedule(first);
            } else {
                onOpening = List.copyOf(first);
            }
        } finally {
            lock.unlock();
        }
    }

    /** What is still to be written before the next thing happens, in hexadecimal digits; empty at the end. */
    public String awaited() {
        lock.lock();
        try {
            Exchange next = script.peek();
            return next == null ? "" : next.request();
        } finally {
            lock.unlock();
        }
    }

    /** Whether the whole transcript was asked for. */
    public boolean finished() {
        lock.lock();
        try {
            return script.isEmpty() && soFar.length == 0;
        } finally {
            lock.unlock();
        }
    }

    /** Whether a connection is open now. */
    public boolean isOpen() {
        lock.lock();
        try {
            return open;
        } finally {
            lock.unlock();
        }
    }

    /** Everything that was ever written. */
    public byte[] written() {
        lock.lock();
        try {
            return written.toByteArray();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Connection open(Deadline deadline) throws TransportException {
        if (openingTrouble.isPresent()) {
            TransportException trouble = openingTrouble.get();
            throw new TransportException(trouble.reason(), String.valueOf(trouble.getMessage()));
        }
        lock.lock();
        try {
            open = true;
            soFar = new byte[0];
            due.clear();
            schedule(onOpening);
            onOpening = List.of();
            return new Replaying();
        } finally {
            lock.unlock();
        }
    }

    private void take(byte[] bytes) {
        byte[] together = Arrays.copyOf(soFar, soFar.length + bytes.length);
        System.arraycopy(bytes, 0, together, soFar.length, bytes.length);
        HexFormat hex = HexFormat.of();
        Exchange next = script.peek();
        String expected = next == null ? "" : next.request();
        if (next == null || !expected.startsWith(hex.formatHex(together))) {
            throw new UnexpectedWriteException(expected, hex.formatHex(together));
        }
        soFar = together;
        if (expected.length() == 2 * together.length) {
            soFar = new byte[0];
            script.remove();
            schedule(next.acts());
        }
    }

    private void schedule(List<Act> acts) {
        long time = now();
        for (Act act : acts) {
            if (act instanceof Pause(Duration pause)) {
                time += pause.toNanos();
            } else {
                due.add(new Due(time, act));
            }
        }
        changed.signalAll();
    }

    private static long now() {
        return MonotonicClock.current().nanoTime();
    }

    private final class Replaying implements Connection {
        private boolean hungUp;
        private boolean closed;

        @Override
        public byte[] read(Deadline deadline) throws TransportException, InterruptedException {
            lock.lockInterruptibly();
            try {
                while (true) {
                    byte[] arrived = next();
                    if (arrived.length > 0 || deadline.passed()) {
                        return arrived;
                    }
                    MonotonicClock.current().await(changed, untilNews(deadline));
                }
            } finally {
                lock.unlock();
            }
        }

        private Duration untilNews(Deadline deadline) {
            Duration left = deadline.remaining();
            Due first = due.peek();
            if (first == null) {
                return left;
            }
            Duration wait = Duration.ofNanos(first.nanoTime() - now());
            return wait.compareTo(left) < 0 ? wait : left;
        }

        private byte[] next() throws TransportException {
            checkAlive();
            Due first = due.peek();
            if (first == null || first.nanoTime() - now() > 0) {
                return new byte[0];
            }
            due.remove();
            return switch (first.act()) {
                case Say(String bytes) -> HexFormat.of().parseHex(bytes);
                case Pause _ -> new byte[0];
                case HangUp _ -> {
                    hungUp = true;
                    checkAlive();
                    yield new byte[0];
                }
            };
        }

        private void checkAlive() throws TransportException {
            if (closed || hungUp) {
                throw new TransportException(Reason.NOT_CONNECTED, closed ? "replay was closed" : "replay is gone");
            }
        }

        @Override
        public void write(byte[] bytes, Deadline deadline) throws TransportException {
            lock.lock();
            try {
                checkAlive();
                written.writeBytes(bytes);
                take(bytes);
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void discardInput() throws TransportException {
            lock.lock();
            try {
                checkAlive();
                while (next().length > 0) {
                    // Until nothing is left that has arrived.
                }
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void close() {
            lock.lock();
            try {
                closed = true;
                open = false;
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }
}
