package org.hallkiosk.driver.escpos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.driver.escpos.EscPosAnswer.RealTimeStatus;
import org.hallkiosk.transport.Connection;
import org.hallkiosk.transport.SerialLine;
import org.hallkiosk.transport.TransportException;

/** Questions to a printer and their answers, over a port. One thread at a time. */
final class EscPosConversation implements AutoCloseable {
    /** A real-time command is answered at once, also by a printer that is busy or stopped; so this is generous. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final int OFFLINE = 0x08;
    private static final int ERROR = 0x40;

    private final Connection connection;
    private final SerialLine line;
    private final EscPosAnswers answers = new EscPosAnswers();
    private Deadline wireFree = Deadline.after(Duration.ZERO);

    EscPosConversation(Connection connection, SerialLine line) {
        this.connection = connection;
        this.line = line;
    }

    /** What became of asking for the status. */
    sealed interface Inquiry {
        record Told(EscPosStatus status) implements Inquiry {}

        record Silence() implements Inquiry {}

        /** Bytes came, and none of them was an answer. */
        record Gibberish() implements Inquiry {}
    }

    /** Hands bytes to the port, which may still be on the wire when this returns. */
    void send(byte[] bytes, Deadline deadline) throws TransportException, InterruptedException {
        Duration wireTime = line.wireTime(bytes.length);
        connection.write(bytes, deadline.orAfter(waitingOnWire().plus(wireTime).plus(PATIENCE.multipliedBy(5))));
        wireFree = Deadline.after(waitingOnWire().plus(wireTime));
    }

    /** The next answers; none when nothing came in time. */
    List<EscPosAnswer> listen(Duration patience, Deadline deadline) throws TransportException, InterruptedException {
        Deadline end = deadline.orAfter(waitingOnWire().plus(patience));
        while (true) {
            byte[] arrived = connection.read(end);
            List<EscPosAnswer> heard = answers.accept(arrived);
            if (!heard.isEmpty() || arrived.length == 0) {
                return heard;
            }
        }
    }

    /** Drops whatever an earlier question left behind. */
    void startAfresh() throws TransportException {
        connection.discardInput();
        answers.forget();
    }

    /**
     * Asks with {@code DLE EOT}. Answers to other questions that come meanwhile go to {@code others}.
     *
     * <p>It stops at the first question without an answer: the answer to one that was given up could otherwise be taken
     * for the answer to the next.
     */
    Inquiry status(List<EscPosAnswer> others, Deadline deadline) throws TransportException, InterruptedException {
        int garbageBefore = answers.garbage();
        Optional<Integer> online = ask(1, others, deadline);
        if (online.isEmpty()) {
            return answers.garbage() > garbageBefore ? new Inquiry.Gibberish() : new Inquiry.Silence();
        }
        EscPosStatus status = EscPosStatus.ofRealTime(1, online.get());
        boolean error = false;
        for (int n : new int[] {2, 4}) {
            Optional<Integer> bits = ask(n, others, deadline);
            if (bits.isEmpty()) {
                return new Inquiry.Told(status);
            }
            status = status.and(EscPosStatus.ofRealTime(n, bits.get()));
            error |= n == 2 && (bits.get() & ERROR) != 0;
        }
        boolean unexplained = (online.get() & OFFLINE) != 0 && status.reasons().isEmpty();
        if (error || unexplained) {
            Optional<Integer> bits = ask(3, others, deadline);
            if (bits.isPresent()) {
                status = status.and(EscPosStatus.ofRealTime(3, bits.get()));
            }
        }
        return new Inquiry.Told(status);
    }

    private Optional<Integer> ask(int n, List<EscPosAnswer> others, Deadline deadline)
            throws TransportException, InterruptedException {
        send(new byte[] {0x10, 0x04, (byte) n}, deadline);
        Deadline end = deadline.orAfter(waitingOnWire().plus(PATIENCE));
        while (true) {
            List<EscPosAnswer> heard = listen(end.remaining(), deadline);
            if (heard.isEmpty()) {
                return Optional.empty();
            }
            Optional<Integer> bits = Optional.empty();
            for (EscPosAnswer answer : heard) {
                if (answer instanceof RealTimeStatus realTime) {
                    bits = Optional.of(realTime.bits());
                } else {
                    others.add(answer);
                }
            }
            if (bits.isPresent()) {
                return bits;
            }
        }
    }

    Inquiry status(Deadline deadline) throws TransportException, InterruptedException {
        return status(new ArrayList<>(), deadline);
    }

    /** How long bytes that were handed over still need to go out. */
    Duration waitingOnWire() {
        return wireFree.remaining();
    }

    @Override
    public void close() {
        connection.close();
    }
}
