package org.hallkiosk.driver.escpos;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.PrintOutcome;
import org.hallkiosk.device.PrintOutcome.Failed;
import org.hallkiosk.device.PrintOutcome.Printed;
import org.hallkiosk.device.PrintOutcome.Sent;
import org.hallkiosk.device.Reason;
import org.hallkiosk.driver.escpos.EscPosAnswer.AutomaticStatus;
import org.hallkiosk.driver.escpos.EscPosAnswer.Completed;
import org.hallkiosk.driver.escpos.EscPosAnswer.PaperSensor;
import org.hallkiosk.driver.escpos.EscPosConversation.Inquiry;
import org.hallkiosk.transport.TransportException;

/**
 * Finds out what became of a ticket that was sent. {@code GS ( H} behind it proves that it was printed; {@code GS r}
 * behind it proves only that the printer worked through it; and a printer that stopped meanwhile says why to
 * {@code DLE EOT}, while it says nothing to the other two.
 */
final class EscPosProof {
    static final Duration LOOK_EVERY = Duration.ofMillis(400);
    /** Paper moves after the bytes are worked through; a printer that knows {@code GS ( H} has answered by then. */
    private static final Duration PAPER_MOVES = Duration.ofSeconds(4);

    private static final Duration LONGEST_TICKET = Duration.ofSeconds(15);
    private static final int SILENCES_ENOUGH = 2;

    private final EscPosConversation conversation;
    private final boolean confirmation;
    private final String processId;

    EscPosProof(EscPosConversation conversation, boolean confirmation, String processId) {
        this.conversation = conversation;
        this.confirmation = confirmation;
        this.processId = processId;
    }

    PrintOutcome await(Deadline deadline) throws TransportException, InterruptedException {
        conversation.send(questions(), deadline);
        Deadline end = deadline.orAfter(conversation.waitingOnWire().plus(LONGEST_TICKET));
        boolean workedThrough = false;
        int silences = 0;
        Inquiry last = new Inquiry.Silence();
        while (!end.passed()) {
            List<EscPosAnswer> heard = new ArrayList<>(conversation.listen(LOOK_EVERY, end));
            if (isConfirmed(heard)) {
                return new Printed();
            }
            if (heard.contains(new PaperSensor(true, true)) || heard.contains(new PaperSensor(false, true))) {
                return failed(Reason.MEDIA_EMPTY, "the paper ended in the middle");
            }
            boolean nowWorkedThrough = heard.stream().anyMatch(PaperSensor.class::isInstance);
            boolean toldChange = heard.stream().anyMatch(AutomaticStatus.class::isInstance);
            if (heard.isEmpty() || nowWorkedThrough || toldChange) {
                List<EscPosAnswer> others = new ArrayList<>();
                Inquiry now = conversation.status(others, end);
                // A question that the deadline cut off says less than the answer before it.
                last = end.passed() && !(now instanceof Inquiry.Told) ? last : now;
                if (isConfirmed(others)) {
                    return new Printed();
                }
                nowWorkedThrough |= others.stream().anyMatch(PaperSensor.class::isInstance);
                if (last instanceof Inquiry.Told told && isOver(told.status())) {
                    return failed(told.status().worst(), "the printer stopped in the middle");
                }
                silences = last instanceof Inquiry.Told ? 0 : silences + 1;
            }
            if (nowWorkedThrough && !workedThrough) {
                workedThrough = true;
                end = end.orAfter(PAPER_MOVES);
            }
            boolean allThatCanBeKnown = workedThrough && !confirmation && last instanceof Inquiry.Told;
            if (allThatCanBeKnown || silences >= SILENCES_ENOUGH) {
                break;
            }
        }
        return unconfirmed(workedThrough, last);
    }

    /** A head that is too hot cools down, and the printer goes on with what it has. */
    private static boolean isOver(EscPosStatus status) {
        return status.stopped() && !status.goesOnByItself();
    }

    private PrintOutcome unconfirmed(boolean workedThrough, Inquiry last) {
        return switch (last) {
            case Inquiry.Told told ->
                told.status().stopped()
                        ? failed(told.status().worst(), "the printer stopped in the middle")
                        : new Sent();
            case Inquiry.Silence silence ->
                workedThrough
                        ? new Sent()
                        : failed(Reason.NOT_RESPONDING, "the printer took the ticket and says nothing");
            case Inquiry.Gibberish gibberish ->
                failed(Reason.ANSWER_UNREADABLE, "the printer took the ticket and its answers are unreadable");
        };
    }

    private boolean isConfirmed(List<EscPosAnswer> heard) {
        return heard.contains(new Completed(processId));
    }

    private byte[] questions() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (confirmation) {
            bytes.writeBytes(new byte[] {0x1D, '(', 'H', 6, 0, '0', '0'});
            bytes.writeBytes(processId.getBytes(StandardCharsets.US_ASCII));
        }
        bytes.writeBytes(new byte[] {0x1D, 'r', 1});
        return bytes.toByteArray();
    }

    private static Failed failed(Reason reason, String detail) {
        return new Failed(reason, true, detail + " (" + reason.keyword() + ")");
    }
}
