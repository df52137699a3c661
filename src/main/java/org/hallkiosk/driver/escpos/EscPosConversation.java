package org.hallkiosk.driver.escpos;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.Reason;
import org.hallkiosk.driver.escpos.EscPosAnswer.AutomaticStatus;
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
    /** The printer, why it is offline, its paper; the error in particular is asked for only where there is one. */
    private static final List<Integer> QUESTIONS = List.of(1, 2, 4);

    private final Connection connection;
    private final SerialLine line;
    private final EscPosAnswers answers = new EscPosAnswers();
    private Deadline wireFree = Deadline.after(Duration.ZERO);
    private boolean questionsTogether;
    private boolean news;
    private Optional<EscPosStatus> toldByItself = Optional.empty();
    private EscPosStatus lastTold = EscPosStatus.nothingKnown();

    /** @param questionsTogether false for a printer that loses a question which comes close behind another */
    EscPosConversation(Connection connection, SerialLine line, boolean questionsTogether) {
        this.connection = connection;
        this.line = line;
        this.questionsTogether = questionsTogether;
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
            List<EscPosAnswer> heard = heardIn(arrived);
            if (!heard.isEmpty() || arrived.length == 0) {
                return heard;
            }
        }
    }

    private List<EscPosAnswer> heardIn(byte[] arrived) {
        List<EscPosAnswer> heard = answers.accept(arrived);
        for (EscPosAnswer answer : heard) {
            if (answer instanceof AutomaticStatus automatic) {
                toldByItself = Optional.of(EscPosStatus.of(automatic));
                news = true;
            }
        }
        return heard;
    }

    /** Passes over whatever an earlier question left behind; what the printer told by itself counts as heard. */
    void startAfresh() throws TransportException, InterruptedException {
        takeWhatArrived();
        lastTold = EscPosStatus.nothingKnown();
        news = false;
    }

    /** Whether the printer has told a change by itself since the status was last asked for. Does not wait. */
    boolean hasNews() throws TransportException, InterruptedException {
        takeWhatArrived();
        return news;
    }

    /** What the printer last told by itself, also while it takes no questions. Does not wait. */
    Optional<EscPosStatus> toldByItself() throws TransportException, InterruptedException {
        takeWhatArrived();
        return toldByItself;
    }

    private void takeWhatArrived() throws TransportException, InterruptedException {
        byte[] arrived = connection.read(Deadline.after(Duration.ZERO));
        while (arrived.length > 0) {
            heardIn(arrived);
            arrived = connection.read(Deadline.after(Duration.ZERO));
        }
    }

    /**
     * Asks with {@code DLE EOT}. Answers to other questions that come meanwhile go to {@code others}.
     *
     * <p>The questions go out together where the printer takes that, since each wait for an answer costs a ticket its
     * time. An answer does not say which question it answers: when one is missing, all are asked again, one by one.
     */
    Inquiry status(List<EscPosAnswer> others, Deadline deadline) throws TransportException, InterruptedException {
        int garbageBefore = answers.garbage();
        List<Integer> bits = questionsTogether ? ask(QUESTIONS, others, deadline) : List.of();
        if (questionsTogether && bits.size() < QUESTIONS.size()) {
            questionsTogether = bits.isEmpty();
        }
        if (!questionsTogether) {
            bits = askOneByOne(others, deadline);
        }
        if (bits.isEmpty() && deadline.passed() && lastTold.stopped()) {
            return new Inquiry.Told(lastTold);
        }
        if (bits.isEmpty()) {
            return answers.garbage() > garbageBefore ? new Inquiry.Gibberish() : new Inquiry.Silence();
        }
        EscPosStatus status = EscPosStatus.nothingKnown();
        for (int i = 0; i < bits.size(); i++) {
            status = status.and(EscPosStatus.ofRealTime(QUESTIONS.get(i), bits.get(i)));
        }
        boolean error = bits.size() > 1 && (bits.get(1) & ERROR) != 0;
        boolean stoppedWithoutCause =
                (bits.getFirst() & OFFLINE) != 0 && status.reasons().isEmpty();
        if (error || stoppedWithoutCause) {
            for (int found : ask(List.of(3), others, deadline)) {
                status = status.and(EscPosStatus.ofRealTime(3, found));
            }
        }
        // A question that the deadline cut off takes nothing from what the printer said of its trouble before.
        lastTold = deadline.passed() && isUnexplained(status) ? status.and(lastTold) : status;
        return new Inquiry.Told(lastTold);
    }

    private static boolean isUnexplained(EscPosStatus status) {
        return status.offline() && Set.of(Reason.MEDIA_LOW).containsAll(status.reasons());
    }

    Inquiry status(Deadline deadline) throws TransportException, InterruptedException {
        return status(new ArrayList<>(), deadline);
    }

    /** Stops at the first question without an answer, which could come late and be taken for that of the next. */
    private List<Integer> askOneByOne(List<EscPosAnswer> others, Deadline deadline)
            throws TransportException, InterruptedException {
        List<Integer> bits = new ArrayList<>();
        for (int n : QUESTIONS) {
            List<Integer> answer = ask(List.of(n), others, deadline);
            if (answer.isEmpty()) {
                break;
            }
            bits.addAll(answer);
        }
        return bits;
    }

    private List<Integer> ask(List<Integer> questions, List<EscPosAnswer> others, Deadline deadline)
            throws TransportException, InterruptedException {
        ByteArrayOutputStream asked = new ByteArrayOutputStream();
        for (int n : questions) {
            asked.writeBytes(new byte[] {0x10, 0x04, (byte) n});
        }
        send(asked.toByteArray(), deadline);
        Deadline end = deadline.orAfter(waitingOnWire().plus(PATIENCE));
        List<Integer> bits = new ArrayList<>();
        while (bits.size() < questions.size()) {
            List<EscPosAnswer> heard = listen(end.remaining(), deadline);
            if (heard.isEmpty()) {
                return bits;
            }
            for (EscPosAnswer answer : heard) {
                if (answer instanceof RealTimeStatus realTime && bits.size() < questions.size()) {
                    bits.add(realTime.bits());
                } else {
                    others.add(answer);
                }
            }
        }
        return bits;
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
