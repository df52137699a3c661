package org.hallkiosk.transcript;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.MonotonicClock;
import org.hallkiosk.device.Reason;
import org.hallkiosk.transcript.Transcript.Scenario;
import org.hallkiosk.transcript.Transcript.Step;
import org.hallkiosk.transcript.Transcript.Wire;
import org.hallkiosk.transport.Connection;
import org.hallkiosk.transport.Transport;
import org.hallkiosk.transport.TransportException;

/**
 * A device that knows its lines from a transcript, at the far end of a line with one fault. Unlike a replay it forgives: a
 * question out of turn gets the answer that it gets elsewhere in the transcript, and bytes that are no question get
 * silence, as from a real device.
 */
final class FaultyLine implements Transport {
    static final Duration STALL = Duration.ofSeconds(3);

    private final Fault fault;
    private final MonotonicClock clock;
    private final List<Exchange> elsewhere = new ArrayList<>();
    private final Deque<Due> due = new ArrayDeque<>();
    private final List<Exchange> soFar = new ArrayList<>();

    private Deque<Exchange> script = new ArrayDeque<>();
    private List<Wire> atOpening = List.of();
    private int deviceSaid;
    private int kioskSaid;
    private boolean happened;
    private boolean alive;
    private Optional<Exchange> faultyAnswer = Optional.empty();
    private final ByteArrayOutputStream delivered = new ByteArrayOutputStream();
    private boolean paperTouched;

    FaultyLine(Transcript transcript, Fault fault, MonotonicClock clock) {
        this.fault = fault;
        this.clock = clock;
        // A printer that has stopped does not print what it prints in another scenario; it only tells how it is.
        boolean printer = transcript.kind() == DeviceKind.TICKET_PRINTER;
        for (Scenario scenario : transcript.scenarios()) {
            for (Step step : scenario.steps()) {
                Exchange.of(step.wire()).stream()
                        .filter(exchange -> !printer || asksStatus(exchange.question()))
                        .forEach(elsewhere::add);
            }
        }
    }

    private record Exchange(Bytes question, List<Wire> answer) {

        /** What comes before the first question is the answer to an empty one. */
        static List<Exchange> of(List<Wire> wire) {
            List<Exchange> exchanges = new ArrayList<>();
            List<Wire> answer = new ArrayList<>();
            exchanges.add(new Exchange(new Bytes(new byte[0]), answer));
            for (Wire passing : wire) {
                if (passing instanceof Wire.KioskSays(Bytes question)) {
                    answer = new ArrayList<>();
                    exchanges.add(new Exchange(question, answer));
                } else {
                    answer.add(passing);
                }
            }
            return exchanges;
        }
    }

    /** {@code DLE EOT}, the only question to a printer that prints nothing. */
    private static boolean asksStatus(Bytes question) {
        return question.length() > 0 && question.array()[0] == 0x10;
    }

    private record Due(long nanoTime, Wire what) {}

    /** The device goes on with this step of its script. */
    void begin(Step step) {
        soFar.addAll(script);
        script = new ArrayDeque<>(Exchange.of(step.wire()));
        List<Wire> first = script.remove().answer();
        paperTouched = false;
        delivered.reset();
        if (alive) {
            schedule(first);
        } else {
            atOpening = first;
        }
    }

    boolean happened() {
        return happened;
    }

    boolean alive() {
        return alive;
    }

    /** What has arrived in this step, the fault included. */
    byte[] delivered() {
        return delivered.toByteArray();
    }

    /** The line is whole again, and the device has no trouble of its own any more. */
    void heal() {
        script.clear();
        soFar.clear();
        faultyAnswer = Optional.empty();
        due.removeIf(late -> late.what() instanceof Wire.Cut);
    }

    /** Whether the printer has received anything that is no status question, in this step. */
    boolean paperTouched() {
        return paperTouched;
    }

    /** Whether the printer has received all that this step has for it. */
    boolean tookAll() {
        return script.stream().allMatch(exchange -> asksStatus(exchange.question()));
    }

    /** Until nothing is on its way any more. */
    Duration untilQuiet() {
        return due.isEmpty()
                ? Duration.ZERO
                : Duration.ofNanos(Math.max(0, due.getLast().nanoTime() - clock.nanoTime()));
    }

    @Override
    public String name() {
        return "faulty line";
    }

    @Override
    public Connection open(Deadline deadline) {
        alive = true;
        due.clear();
        schedule(atOpening);
        atOpening = List.of();
        return new Open();
    }

    private void schedule(List<Wire> answer) {
        long time = due.isEmpty()
                ? clock.nanoTime()
                : Math.max(clock.nanoTime(), due.getLast().nanoTime());
        for (Wire passing : answer) {
            switch (passing) {
                case Wire.Silence(Duration silence) -> time += silence.toNanos();
                case Wire.DeviceSays(Bytes bytes) -> time = schedule(bytes, time);
                case Wire.Cut _ -> due.add(new Due(time, passing));
                case Wire.KioskSays _, Wire.Asked _ -> throw new IllegalStateException("a question is no answer");
            }
        }
    }

    private long schedule(Bytes bytes, long from) {
        int at = fault.position() - deviceSaid;
        deviceSaid += bytes.length();
        if (fault.side() != Fault.Side.DEVICE || happened || at < 0 || at >= bytes.length()) {
            due.add(new Due(from, new Wire.DeviceSays(bytes)));
            return from;
        }
        happened = true;
        byte[] whole = bytes.array();
        byte[] before = Arrays.copyOf(whole, at);
        byte[] rest = Arrays.copyOfRange(whole, at, whole.length);
        return switch (fault.kind()) {
            case CUT -> {
                due.add(new Due(from, new Wire.DeviceSays(new Bytes(before))));
                due.add(new Due(from, new Wire.Cut()));
                yield from;
            }
            case STALLED -> {
                due.add(new Due(from, new Wire.DeviceSays(new Bytes(before))));
                due.add(new Due(from + STALL.toNanos(), new Wire.DeviceSays(new Bytes(rest))));
                yield from + STALL.toNanos();
            }
            case GARBLED -> {
                whole[at] ^= (byte) 0x28;
                due.add(new Due(from, new Wire.DeviceSays(new Bytes(whole))));
                yield from;
            }
            case DOUBLED -> {
                byte[] doubled = Arrays.copyOf(whole, whole.length + 1);
                System.arraycopy(whole, at, doubled, at + 1, whole.length - at);
                due.add(new Due(from, new Wire.DeviceSays(new Bytes(doubled))));
                yield from;
            }
        };
    }

    /**
     * What the device makes of bytes: the question whose answer was spoiled, the next one in the script, one further on, an
     * earlier one, one from elsewhere.
     */
    private void hear(Bytes bytes) {
        if (faultyAnswer.filter(spoiled -> spoiled.question().equals(bytes)).isPresent()) {
            Exchange spoiled = faultyAnswer.get();
            faultyAnswer = Optional.empty();
            answerAgain(spoiled);
            return;
        }
        Optional<Exchange> ahead = script.stream()
                .filter(exchange -> exchange.question().equals(bytes))
                .findFirst();
        if (ahead.isPresent()) {
            Exchange skipped;
            do {
                skipped = script.remove();
                soFar.add(skipped);
            } while (skipped != ahead.get());
            boolean before = happened;
            schedule(skipped.answer());
            faultyAnswer = happened && !before ? Optional.of(skipped) : Optional.empty();
            return;
        }
        known(soFar.reversed(), bytes)
                .or(() -> oneOfThree(bytes))
                .or(() -> known(elsewhere, bytes))
                .ifPresent(this::answerAgain);
    }

    /** A printer that is asked one status at a time says what it says to all three together. */
    private Optional<Exchange> oneOfThree(Bytes bytes) {
        byte[] question = bytes.array();
        if (question.length != 3 || question[0] != 0x10 || question[1] != 0x04) {
            return Optional.empty();
        }
        int index = List.of((byte) 1, (byte) 2, (byte) 4).indexOf(question[2]);
        return index < 0
                ? Optional.empty()
                : Stream.of(soFar.reversed(), script, elsewhere)
                        .flatMap(Collection::stream)
                        .filter(exchange -> exchange.question().length() == 9)
                        .flatMap(exchange -> exchange.answer().stream())
                        .<byte[]>mapMulti((passing, bits) -> {
                            if (passing instanceof Wire.DeviceSays(Bytes said) && said.length() >= 3) {
                                bits.accept(said.array());
                            }
                        })
                        .findFirst()
                        .map(bits ->
                                new Exchange(bytes, List.of(new Wire.DeviceSays(new Bytes(new byte[] {bits[index]})))));
    }

    private static Optional<Exchange> known(List<Exchange> exchanges, Bytes question) {
        return exchanges.stream()
                .filter(exchange -> exchange.question().equals(question))
                .findFirst();
    }

    /** Said again, so it moves no position on. */
    private void answerAgain(Exchange exchange) {
        int before = deviceSaid;
        boolean already = happened;
        happened = true;
        schedule(exchange.answer().stream()
                .filter(passing -> !(passing instanceof Wire.Cut))
                .toList());
        happened = already;
        deviceSaid = before;
    }

    private final class Open implements Connection {
        private boolean closed;

        @Override
        public byte[] read(Deadline deadline) throws TransportException, InterruptedException {
            while (true) {
                checkAlive();
                Due first = due.peek();
                if (first != null && first.nanoTime() <= clock.nanoTime()) {
                    due.remove();
                    if (first.what() instanceof Wire.DeviceSays(Bytes bytes) && bytes.length() > 0) {
                        delivered.writeBytes(bytes.array());
                        return bytes.array();
                    }
                    alive &= !(first.what() instanceof Wire.Cut);
                } else if (deadline.passed()) {
                    return new byte[0];
                } else {
                    Duration left = deadline.remaining();
                    Duration wait = first == null ? left : Duration.ofNanos(first.nanoTime() - clock.nanoTime());
                    clock.sleep(wait.compareTo(left) < 0 ? wait : left);
                }
            }
        }

        @Override
        public void write(byte[] bytes, Deadline deadline) throws TransportException, InterruptedException {
            checkAlive();
            int at = fault.position() - kioskSaid;
            kioskSaid += bytes.length;
            boolean faulty = fault.side() == Fault.Side.KIOSK && !happened && at >= 0 && at < bytes.length;
            paperTouched |= bytes[0] != 0x10 && !(faulty && at == 0);
            if (!faulty) {
                hear(new Bytes(bytes));
                return;
            }
            happened = true;
            switch (fault.kind()) {
                case CUT -> {
                    alive = false;
                    checkAlive();
                }
                case STALLED -> {
                    clock.sleep(deadline.remaining());
                    alive = false;
                    throw new TransportException(Reason.NOT_RESPONDING, "the line took nothing more");
                }
                case GARBLED, DOUBLED -> {
                    // What it cannot understand it does not answer.
                }
            }
        }

        private void checkAlive() throws TransportException {
            if (closed || !alive) {
                throw new TransportException(Reason.NOT_CONNECTED, "the line is gone");
            }
        }

        @Override
        public void discardInput() throws TransportException {
            checkAlive();
            while (!due.isEmpty() && due.peek().nanoTime() <= clock.nanoTime()) {
                alive &= !(due.remove().what() instanceof Wire.Cut);
            }
            checkAlive();
        }

        @Override
        public void close() {
            closed = true;
            alive = false;
        }
    }
}
