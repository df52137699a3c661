package org.hallkiosk.driver.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.hallkiosk.device.Condition;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.PrintOutcome.Failed;
import org.hallkiosk.device.Reason;
import org.hallkiosk.driver.escpos.EscPosCapabilities.Cut;
import org.hallkiosk.driver.escpos.EscPosCapabilities.Status;
import org.hallkiosk.transport.Connection;
import org.hallkiosk.transport.SerialLine;
import org.hallkiosk.transport.TransportException;
import org.junit.jupiter.api.Test;

/**
 * A printer on USB takes no byte while it is out of paper, not even a question; what it tells by itself still comes. No
 * pseudo-terminal can show that, since it has a buffer of its own.
 */
class StuckUsbPrinterTest {
    private static final EscPosCapabilities TELLS_BY_ITSELF = new EscPosCapabilities(
            576, 48, RomCharset.NONE, true, true, Cut.PARTIAL, 0, true, Status.DLE_EOT, true, true);
    private static final byte[] PAPER_IS_OUT = EscPosBytes.hex("18 00 0C 0F");

    @Test
    void itsTroubleIsNamedByWhatItToldByItself() throws Exception {
        try (EscPosPrinter printer = printer(PAPER_IS_OUT)) {
            assertThat(printer.status(soon()).condition()).isEqualTo(Condition.FAULT);
            assertThat(printer.status(soon()).reasons()).containsExactly(Reason.MEDIA_EMPTY);
            assertThat(printer.print("1", Tickets.text("A027"), soon()))
                    .isInstanceOfSatisfying(Failed.class, failed -> {
                        assertThat(failed.reason()).isEqualTo(Reason.MEDIA_EMPTY);
                        assertThat(failed.mayHavePrinted()).isFalse();
                    });
        }
    }

    @Test
    void oneThatToldNothingIsOffline() throws Exception {
        try (EscPosPrinter printer = printer(new byte[0])) {
            assertThat(printer.status(soon()).condition()).isEqualTo(Condition.OFFLINE);
            assertThat(printer.status(soon()).reasons()).containsExactly(Reason.NOT_RESPONDING);
        }
    }

    private static EscPosPrinter printer(byte[] told) {
        return new EscPosPrinter(
                new Stuck(told), SerialLine.of8N1(115_200), TELLS_BY_ITSELF, TicketFont.ofThisMachine());
    }

    private static Deadline soon() {
        return Deadline.after(Duration.ofSeconds(1));
    }

    /** Says something once and takes nothing. */
    private static final class Stuck implements Connection {
        private byte[] toSay;

        Stuck(byte[] toSay) {
            this.toSay = toSay.clone();
        }

        @Override
        public byte[] read(Deadline deadline) {
            byte[] said = toSay;
            toSay = new byte[0];
            return said;
        }

        @Override
        public void write(byte[] bytes, Deadline deadline) throws TransportException {
            throw new TransportException(Reason.NOT_RESPONDING, "takes nothing");
        }

        @Override
        public void discardInput() {}

        @Override
        public void close() {}
    }
}
