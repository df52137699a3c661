package org.hallkiosk.driver.escpos;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.zip.CRC32;
import org.hallkiosk.device.Condition;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.DeviceStatus;
import org.hallkiosk.device.PrintOutcome;
import org.hallkiosk.device.PrintOutcome.Failed;
import org.hallkiosk.device.PrintOutcome.Sent;
import org.hallkiosk.device.Reason;
import org.hallkiosk.device.TicketDocument;
import org.hallkiosk.device.TicketPrinter;
import org.hallkiosk.driver.escpos.EscPosCapabilities.Status;
import org.hallkiosk.driver.escpos.EscPosConversation.Inquiry;
import org.hallkiosk.driver.escpos.TicketEncoder.Encoding;
import org.hallkiosk.transport.Connection;
import org.hallkiosk.transport.SerialLine;
import org.hallkiosk.transport.TransportException;

/**
 * A ticket printer on an open port. It looks before it prints (a cover or paper that is known to be missing costs no
 * half ticket), and afterwards says no more than the printer proved. A status question that gets no answer does not stop
 * a ticket; a dead port does, and stays dead until the device is opened again.
 */
public final class EscPosPrinter implements TicketPrinter {
    /** Large enough for any ticket of text in one piece; a long raster is looked after between such pieces. */
    private static final int PIECE = 1024;

    /** Every status byte has its bit 4 set; these have not. */
    private static final String PROCESS_ID_LETTERS = "ABCDEFGHIJKLMNOabcdefghijklmno!#$%&()*+,-./";

    private final EscPosConversation conversation;
    private final EscPosCapabilities capabilities;
    private final TicketEncoder encoder;
    private final ReentrantLock wire = new ReentrantLock(true);
    private boolean wasAskedToTell;
    private volatile DeviceStatus lastStatus = DeviceStatus.of(Condition.STARTING);

    /**
     * @param connection given back by {@link #close()}
     * @param line how fast bytes leave, so that no answer is expected before its question has gone out
     */
    public EscPosPrinter(Connection connection, SerialLine line, EscPosCapabilities capabilities, TicketFont font) {
        this.conversation = new EscPosConversation(connection, line, capabilities.questionsTogether());
        this.capabilities = capabilities;
        this.encoder = new TicketEncoder(capabilities, font);
    }

    /** While a ticket is under way this is the last status known, at the deadline. */
    @Override
    public DeviceStatus status(Deadline deadline) throws InterruptedException {
        if (!wire.tryLock(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS)) {
            return lastStatus;
        }
        try {
            lastStatus = capabilities.status() == Status.NONE
                    ? DeviceStatus.ready().withDetail("this model cannot tell its status")
                    : ask(deadline);
        } catch (TransportException dead) {
            lastStatus = toldWhileStuck(dead)
                    .map(EscPosStatus::forDevice)
                    .orElseGet(() ->
                            DeviceStatus.of(Condition.OFFLINE, dead.reason()).withDetail(messageOf(dead)));
        } finally {
            wire.unlock();
        }
        return lastStatus;
    }

    private DeviceStatus ask(Deadline deadline) throws TransportException, InterruptedException {
        conversation.startAfresh();
        Inquiry inquiry = conversation.status(deadline);
        boolean answers = inquiry instanceof Inquiry.Told;
        if (capabilities.automaticStatus() && answers && !wasAskedToTell) {
            conversation.send(EscPosWriter.AUTOMATIC_STATUS, deadline);
        }
        // One that went silent may have been switched off, and has forgotten what it was asked to tell.
        wasAskedToTell = answers;
        return forDevice(inquiry);
    }

    @Override
    public boolean tellsByItself() {
        return capabilities.automaticStatus();
    }

    /** A port that is dead is news too. */
    @Override
    public boolean hasNews() throws InterruptedException {
        if (!capabilities.automaticStatus() || !wire.tryLock()) {
            return false;
        }
        try {
            return conversation.hasNews();
        } catch (TransportException dead) {
            return true;
        } finally {
            wire.unlock();
        }
    }

    @Override
    public PrintOutcome print(String jobId, TicketDocument ticket, Deadline deadline) throws InterruptedException {
        return switch (encoder.encode(ticket)) {
            case Encoding.Refused refused -> new Failed(Reason.NOT_ACCEPTED, false, refused.detail());
            case Encoding.Encoded encoded -> {
                if (!wire.tryLock(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS)) {
                    yield new Failed(Reason.PORT_BUSY, false, "another ticket is still under way");
                }
                try {
                    yield printNow(jobId, encoded, deadline);
                } finally {
                    wire.unlock();
                }
            }
        };
    }

    private PrintOutcome printNow(String jobId, Encoding.Encoded ticket, Deadline deadline)
            throws InterruptedException {
        boolean begun = false;
        try {
            conversation.startAfresh();
            boolean answers = capabilities.status() == Status.DLE_EOT;
            for (byte[] piece : pieces(ticket.parts())) {
                // Once it has not answered it is not asked again before the end: each silence costs a second.
                if (answers) {
                    Inquiry inquiry = begun ? onceCooled(deadline) : heardTwice(deadline);
                    if (inquiry instanceof Inquiry.Told told && told.status().stopped()) {
                        return stopped(told.status(), begun);
                    }
                    answers = inquiry instanceof Inquiry.Told;
                }
                if (deadline.passed()) {
                    return new Failed(Reason.NOT_RESPONDING, begun, "no time was left to print");
                }
                begun = true;
                conversation.send(piece, deadline);
            }
            return capabilities.status() == Status.NONE
                    ? new Sent()
                    : new EscPosProof(conversation, capabilities.confirmation(), processId(jobId)).await(deadline);
        } catch (TransportException dead) {
            return failed(dead, begun);
        }
    }

    /** A status byte has no check: a trouble that the line made up is gone when the printer is asked again. */
    private Inquiry heardTwice(Deadline deadline) throws TransportException, InterruptedException {
        Inquiry first = conversation.status(deadline);
        if (!(first instanceof Inquiry.Told told && told.status().stopped()) || deadline.passed()) {
            return first;
        }
        // A printer that says nothing more has not taken back what it said.
        return conversation.status(deadline) instanceof Inquiry.Told again ? again : first;
    }

    /** A head that gets too hot stops in the middle and goes on by itself: nothing has gone wrong yet. */
    private Inquiry onceCooled(Deadline deadline) throws TransportException, InterruptedException {
        Inquiry inquiry = conversation.status(deadline);
        while (inquiry instanceof Inquiry.Told told && told.status().goesOnByItself() && !deadline.passed()) {
            conversation.listen(EscPosProof.LOOK_EVERY, deadline);
            inquiry = conversation.status(deadline);
        }
        return inquiry;
    }

    /** Over USB a printer that takes no more bytes, questions included, can still have told why by itself. */
    private Optional<EscPosStatus> toldWhileStuck(TransportException trouble) throws InterruptedException {
        if (trouble.reason() != Reason.NOT_RESPONDING) {
            return Optional.empty();
        }
        try {
            return conversation.toldByItself().filter(EscPosStatus::stopped);
        } catch (TransportException gone) {
            return Optional.empty();
        }
    }

    private Failed failed(TransportException dead, boolean begun) throws InterruptedException {
        Optional<EscPosStatus> told = toldWhileStuck(dead);
        if (told.isPresent()) {
            return stopped(told.get(), begun);
        }
        lastStatus = DeviceStatus.of(Condition.OFFLINE, dead.reason()).withDetail(messageOf(dead));
        return new Failed(dead.reason(), begun, messageOf(dead));
    }

    private Failed stopped(EscPosStatus status, boolean begun) {
        lastStatus = status.forDevice();
        String when = begun ? "the printer stopped in the middle: " : "the printer cannot print: ";
        return new Failed(status.worst(), begun, when + status.worst().keyword());
    }

    private static DeviceStatus forDevice(Inquiry inquiry) {
        return switch (inquiry) {
            case Inquiry.Told told -> told.status().forDevice();
            case Inquiry.Silence silence ->
                DeviceStatus.of(Condition.OFFLINE, Reason.NOT_RESPONDING)
                        .withDetail("no answer to DLE EOT; is the printer switched on, is the baud rate right?");
            case Inquiry.Gibberish gibberish ->
                DeviceStatus.of(Condition.FAULT, Reason.ANSWER_UNREADABLE)
                        .withDetail("bytes came that are no ESC/POS status; is the baud rate right?");
        };
    }

    private static List<byte[]> pieces(List<byte[]> parts) {
        List<byte[]> pieces = new ArrayList<>();
        ByteArrayOutputStream piece = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            if (piece.size() > 0 && piece.size() + part.length > PIECE) {
                pieces.add(piece.toByteArray());
                piece.reset();
            }
            piece.writeBytes(part);
        }
        pieces.add(piece.toByteArray());
        return pieces;
    }

    /**
     * Four printable characters made from the job's id. An answer that comes late, from an earlier attempt at the same
     * job, then still proves what it seems to prove; and none of the characters alone looks like a status, however an
     * answer is torn.
     */
    private static String processId(String jobId) {
        CRC32 checksum = new CRC32();
        checksum.update(jobId.getBytes(StandardCharsets.UTF_8));
        long rest = checksum.getValue();
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            id.append(PROCESS_ID_LETTERS.charAt((int) (rest % PROCESS_ID_LETTERS.length())));
            rest /= PROCESS_ID_LETTERS.length();
        }
        return id.toString();
    }

    private static String messageOf(TransportException trouble) {
        return String.valueOf(trouble.getMessage());
    }

    @Override
    public void close() {
        conversation.close();
    }
}
