package org.hallkiosk.driver.escpos;

import java.util.Set;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.DeviceDriver;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.device.DeviceStatus;
import org.hallkiosk.device.Reason;
import org.hallkiosk.device.Recognition;
import org.hallkiosk.transport.SerialLine;
import org.hallkiosk.transport.TransportException;
import org.hallkiosk.transport.Transports;

/**
 * Opens ticket printers that speak ESC/POS, on a serial port or on the network (most listen on TCP 9100). A printer
 * whose profile says that it answers must answer to be opened; that it is out of paper is no hindrance.
 */
public final class EscPosDriver implements DeviceDriver {
    private final TicketFont font;

    public EscPosDriver() {
        this(TicketFont.ofThisMachine());
    }

    public EscPosDriver(TicketFont font) {
        this.font = font;
    }

    @Override
    public String protocol() {
        return "escpos";
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.TICKET_PRINTER;
    }

    @Override
    public Recognition recognise(DeviceSettings settings, Deadline deadline) throws InterruptedException {
        return EscPosRecognition.recognise(settings, deadline);
    }

    @Override
    public Opening open(DeviceSettings settings, Deadline deadline) throws InterruptedException {
        SerialLine line = SerialLine.of8N1(settings.integer("connection.baud", 115_200));
        EscPosPrinter printer;
        try {
            printer = new EscPosPrinter(
                    Transports.forPort(settings.port(), line).open(deadline),
                    line,
                    EscPosCapabilities.of(settings),
                    font);
        } catch (TransportException trouble) {
            return new Opening.NotOpened(trouble.reason(), String.valueOf(trouble.getMessage()));
        }
        boolean opened = false;
        try {
            DeviceStatus status = printer.status(deadline);
            Set<Reason> noPrinter = Set.of(Reason.NOT_CONNECTED, Reason.NOT_RESPONDING, Reason.ANSWER_UNREADABLE);
            for (Reason reason : status.reasons()) {
                if (noPrinter.contains(reason)) {
                    return new Opening.NotOpened(reason, status.detail());
                }
            }
            opened = true;
            return new Opening.Opened(printer);
        } finally {
            if (!opened) {
                printer.close();
            }
        }
    }
}
