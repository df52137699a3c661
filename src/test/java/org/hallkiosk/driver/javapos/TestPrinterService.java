package org.hallkiosk.driver.javapos;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.time.Duration;
import jpos.JposConst;
import jpos.JposException;
import jpos.POSPrinterConst;
import jpos.events.ErrorEvent;
import jpos.events.OutputCompleteEvent;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.driver.javapos.TestServiceFactory.Misbehaviour;
import org.hallkiosk.transport.SerialLine;
import org.hallkiosk.transport.TransportException;
import org.jspecify.annotations.Nullable;

/** A JavaPOS service for ESC/POS printers: text in GB18030, a whole ticket at once, paper and cover by DLE EOT. */
final class TestPrinterService extends TestService {
    private static final Charset GB18030 = Charset.forName("GB18030");

    private final ByteArrayOutputStream transaction = new ByteArrayOutputStream();
    private int output;

    TestPrinterService(String port, Misbehaviour misbehaviour) {
        super(port, SerialLine.of8N1(115_200), misbehaviour);
    }

    @Override
    synchronized @Nullable Object answer(String method, Object[] arguments) throws JposException, InterruptedException {
        return switch (method) {
            case "getCapTransaction",
                    "getCapRecPapercut",
                    "getCapCoverSensor",
                    "getCapRecEmptySensor",
                    "getCapRecNearEndSensor" -> true;
            case "getRecLineChars" -> 48;
            case "getCoverOpen" -> (realTimeStatus(2) & 0x04) != 0;
            case "getRecEmpty" -> (realTimeStatus(4) & 0x60) != 0;
            case "getRecNearEnd" -> (realTimeStatus(4) & 0x0C) != 0;
            case "printNormal" -> {
                transaction.writeBytes(((String) arguments[1])
                        .replaceAll("\u001B\\|[0-9]*[a-z]?[AC-Zhv]?C?", "")
                        .getBytes(GB18030));
                yield null;
            }
            case "cutPaper" -> {
                transaction.writeBytes(new byte[] {0x1D, 0x56, 0x42, 0});
                yield null;
            }
            case "transactionPrint" -> {
                if (arguments[1].equals(POSPrinterConst.PTR_TP_TRANSACTION)) {
                    transaction.reset();
                    transaction.writeBytes(new byte[] {0x1B, 0x40, 0x1C, 0x26});
                } else {
                    used();
                    output++;
                    printInBackground(transaction.toByteArray(), output);
                }
                yield null;
            }
            case "getOutputID" -> output;
            default -> null;
        };
    }

    private void printInBackground(byte[] ticket, int id) {
        Thread.ofPlatform().daemon().start(() -> {
            try {
                connection().write(ticket, Deadline.after(Duration.ofSeconds(5)));
                if ((realTimeStatus(4) & 0x60) != 0) {
                    ErrorEvent error = new ErrorEvent(
                            callbacks().getEventSource(),
                            JposConst.JPOS_E_EXTENDED,
                            POSPrinterConst.JPOS_EPTR_REC_EMPTY,
                            JposConst.JPOS_EL_OUTPUT,
                            JposConst.JPOS_ER_RETRY);
                    callbacks().fireErrorEvent(error);
                    if (error.getErrorResponse() == JposConst.JPOS_ER_RETRY) {
                        connection().write(ticket, Deadline.after(Duration.ofSeconds(5)));
                    }
                } else if (!misbehaves(Misbehaviour.NEVER_SAYS_COMPLETE)) {
                    callbacks()
                            .fireOutputCompleteEvent(
                                    new OutputCompleteEvent(callbacks().getEventSource(), id));
                }
            } catch (JposException | TransportException gone) {
                callbacks()
                        .fireErrorEvent(new ErrorEvent(
                                callbacks().getEventSource(),
                                JposConst.JPOS_E_NOHARDWARE,
                                0,
                                JposConst.JPOS_EL_OUTPUT,
                                JposConst.JPOS_ER_RETRY));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private int realTimeStatus(int number) throws JposException, InterruptedException {
        try {
            connection().discardInput();
            connection().write(new byte[] {0x10, 0x04, (byte) number}, Deadline.after(Duration.ofSeconds(1)));
            byte[] answer = connection().read(Deadline.after(Duration.ofMillis(1500)));
            if (answer.length == 0) {
                throw new JposException(JposConst.JPOS_E_OFFLINE, "no status");
            }
            return answer[answer.length - 1];
        } catch (TransportException gone) {
            throw new JposException(JposConst.JPOS_E_NOHARDWARE, String.valueOf(gone.getMessage()));
        }
    }
}
