package org.hallkiosk.driver.sdt;

import java.time.Duration;
import java.util.List;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.transport.Connection;
import org.hallkiosk.transport.SerialLine;
import org.hallkiosk.transport.TransportException;

/** Questions and answers over an open port, one at a time. */
final class SdtWire {
    /**
     * A frame that has begun and pauses for this long is torn. Within a frame bytes follow each other without a gap, but
     * a busy machine or a USB hub may hold them up.
     */
    private static final Duration GAP = Duration.ofMillis(600);

    private final Connection connection;
    private final SerialLine line;

    SdtWire(Connection connection, SerialLine line) {
        this.connection = connection;
        this.line = line;
    }

    /** What came of a question. */
    sealed interface Reply {

        record Answered(SdtAnswer answer) implements Reply {}

        /** Bytes came that are no answer; {@code torn} when a frame began well and did not end. */
        record Unreadable(boolean torn, String detail) implements Reply {}

        record Silent() implements Reply {}
    }

    /** Asks once. What arrived before is nobody's answer any more and is thrown away. */
    Reply ask(SdtCommand command, Deadline deadline) throws TransportException, InterruptedException {
        connection.discardInput();
        Duration patience = command.patience().plus(line.wireTime(command.bytesOnTheWire()));
        Deadline end = deadline.orAfter(patience);
        connection.write(command.request(), end);
        return listen(command, end, deadline);
    }

    /**
     * @param end by when an answer must have begun; one that has begun and goes on coming, however slowly, may take until
     *     the deadline, because a hub or a converter can let it through in drops
     */
    private Reply listen(SdtCommand command, Deadline end, Deadline deadline)
            throws TransportException, InterruptedException {
        SdtFrameDecoder decoder = new SdtFrameDecoder();
        boolean heard = false;
        String fault = "";
        while (true) {
            byte[] arrived = connection.read(
                    decoder.midFrame() ? deadline.orAfter(GAP) : fault.isEmpty() ? end : end.orAfter(GAP));
            if (arrived.length == 0) {
                return ended(heard, decoder.midFrame() && fault.isEmpty(), fault);
            }
            heard = true;
            List<SdtFrameDecoder.Found> all = decoder.add(arrived);
            for (SdtFrameDecoder.Found found : all) {
                switch (found) {
                    case SdtFrameDecoder.Found.Whole(SdtAnswer answer) -> {
                        // One that answers another question came late or twice: the right one is still to come.
                        if (command.canBeAnsweredBy(answer)) {
                            return heardRight(answer);
                        }
                    }
                    case SdtFrameDecoder.Found.Broken broken -> fault = broken.fault();
                }
            }
        }
    }

    /** A reader that understood nothing has the same trouble as we have when we understand nothing. */
    private static Reply heardRight(SdtAnswer answer) {
        return switch (answer.status()) {
            case QUESTION_CHECKSUM, QUESTION_LENGTH ->
                new Reply.Unreadable(false, answer.status().meaning());
            default -> new Reply.Answered(answer);
        };
    }

    private static Reply ended(boolean heard, boolean torn, String fault) {
        if (!heard) {
            return new Reply.Silent();
        }
        if (torn) {
            return new Reply.Unreadable(true, "the answer broke off");
        }
        return new Reply.Unreadable(
                false, fault.isEmpty() ? "bytes that are no answer" : "the answer had a wrong " + fault);
    }
}
