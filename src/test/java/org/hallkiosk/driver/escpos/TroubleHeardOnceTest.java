package org.hallkiosk.driver.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.PrintOutcome.Failed;
import org.hallkiosk.device.PrintOutcome.Sent;
import org.hallkiosk.device.Reason;
import org.hallkiosk.driver.escpos.EscPosCapabilities.Cut;
import org.hallkiosk.driver.escpos.EscPosCapabilities.Status;
import org.hallkiosk.transport.Connection;
import org.hallkiosk.transport.SerialLine;
import org.junit.jupiter.api.Test;

/** A status byte has no check, so a trouble counts against a ticket only when the printer says it twice. */
class TroubleHeardOnceTest {
    private static final EscPosCapabilities ASKED = new EscPosCapabilities(
            576, 48, RomCharset.NONE, true, true, Cut.PARTIAL, 0, false, Status.DLE_EOT, false, true);
    private static final byte[] FINE = EscPosBytes.hex("12 12 12");
    private static final byte[] PAPER_OUT = EscPosBytes.hex("12 12 72");

    @Test
    void aTroubleThatIsGoneWhenAskedAgainDoesNotRefuseTheTicket() throws Exception {
        Answers far = new Answers(PAPER_OUT, FINE, FINE);
        try (EscPosPrinter printer = printer(far)) {
            assertThat(printer.print("1", Tickets.text("A027"), soon())).isEqualTo(new Sent());
        }
        assertThat(far.ticketArrived).isTrue();
    }

    @Test
    void aTroubleSaidTwiceRefusesItAndNothingIsSent() throws Exception {
        Answers far = new Answers(PAPER_OUT, PAPER_OUT);
        try (EscPosPrinter printer = printer(far)) {
            assertRefused(printer);
        }
        assertThat(far.ticketArrived).isFalse();
    }

    @Test
    void silenceDoesNotTakeBackATrouble() throws Exception {
        Answers far = new Answers(PAPER_OUT);
        try (EscPosPrinter printer = printer(far)) {
            assertRefused(printer);
        }
        assertThat(far.ticketArrived).isFalse();
    }

    @Test
    void aPrinterThatIsFineIsAskedOnceBeforeTheTicket() throws Exception {
        Answers far = new Answers(FINE, FINE);
        try (EscPosPrinter printer = printer(far)) {
            assertThat(printer.print("1", Tickets.text("A027"), soon())).isEqualTo(new Sent());
        }
        assertThat(far.askedBeforeTicket).isEqualTo(1);
    }

    private static void assertRefused(EscPosPrinter printer) throws InterruptedException {
        assertThat(printer.print("1", Tickets.text("A027"), soon())).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.reason()).isEqualTo(Reason.MEDIA_EMPTY);
            assertThat(failed.mayHavePrinted()).isFalse();
        });
    }

    private static EscPosPrinter printer(Answers far) {
        return new EscPosPrinter(far, SerialLine.of8N1(115_200), ASKED, TicketFont.ofThisMachine());
    }

    private static Deadline soon() {
        return Deadline.after(Duration.ofSeconds(10));
    }

    /** Gives one answer to each time that it is asked how it is, then none; says that it has worked through a ticket. */
    private static final class Answers implements Connection {
        private static final byte[] HOW_ARE_YOU = EscPosBytes.hex("10 04 01 10 04 02 10 04 04");
        private static final byte[] WORKED_THROUGH = EscPosBytes.hex("1D 72 01");

        private final Deque<byte[]> statuses;
        private byte[] toSay = new byte[0];
        private boolean ticketArrived;
        private int askedBeforeTicket;

        Answers(byte[]... statuses) {
            this.statuses = new ArrayDeque<>(List.of(statuses));
        }

        @Override
        public byte[] read(Deadline deadline) {
            byte[] said = toSay;
            toSay = new byte[0];
            return said;
        }

        @Override
        public void write(byte[] bytes, Deadline deadline) {
            if (Arrays.equals(bytes, HOW_ARE_YOU)) {
                askedBeforeTicket += ticketArrived ? 0 : 1;
                toSay = statuses.isEmpty() ? new byte[0] : statuses.remove();
            } else if (Arrays.equals(bytes, WORKED_THROUGH)) {
                toSay = new byte[] {0};
            } else {
                ticketArrived |= EscPosBytes.holds(bytes, new byte[] {'A', '0', '2', '7'});
            }
        }

        @Override
        public void discardInput() {}

        @Override
        public void close() {}
    }
}
