package org.hallkiosk.driver.sdt;

import java.time.Duration;
import java.util.function.BiFunction;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.DeviceDriver;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.device.Reason;
import org.hallkiosk.driver.sdt.SdtWire.Reply;
import org.hallkiosk.transport.Connection;
import org.hallkiosk.transport.SerialLine;
import org.hallkiosk.transport.Transport;
import org.hallkiosk.transport.TransportException;
import org.hallkiosk.transport.Transports;

/**
 * Opens resident ID card readers on a serial port or a network converter. A port that opens but does not answer as such
 * a reader is not opened: it is most likely another device's.
 *
 * <p>Profile keys: {@code connection.baud} (115200), {@code timing.pollMs} (300).
 */
public final class SdtDriver implements DeviceDriver {
    private static final int ATTEMPTS = 2;

    private final BiFunction<String, SerialLine, Transport> transports;

    public SdtDriver() {
        this(Transports::forPort);
    }

    SdtDriver(BiFunction<String, SerialLine, Transport> transports) {
        this.transports = transports;
    }

    @Override
    public String protocol() {
        return "sdt";
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.ID_CARD_READER;
    }

    @Override
    public Opening open(DeviceSettings settings, Deadline deadline) throws InterruptedException {
        SerialLine line = SerialLine.of8N1(settings.integer("connection.baud", 115_200));
        Duration poll = settings.milliseconds("timing.pollMs", Duration.ofMillis(300));
        Connection connection;
        try {
            connection = transports.apply(settings.port(), line).open(deadline);
        } catch (TransportException trouble) {
            return notOpened(trouble);
        }
        boolean opened = false;
        try {
            Opening opening = greet(settings.port(), connection, new SdtWire(connection, line), poll, deadline);
            opened = opening instanceof Opening.Opened;
            return opening;
        } catch (TransportException trouble) {
            return notOpened(trouble);
        } finally {
            if (!opened) {
                connection.close();
            }
        }
    }

    /** Some makes answer only one of the two harmless questions, so either will do. */
    private static Opening greet(String port, Connection connection, SdtWire wire, Duration poll, Deadline deadline)
            throws TransportException, InterruptedException {
        Opening trouble = new Opening.NotOpened(Reason.NOT_RESPONDING, port + " does not answer as an ID card reader");
        for (int attempt = 0; attempt < ATTEMPTS && !deadline.passed(); attempt++) {
            for (SdtCommand question : new SdtCommand[] {SdtCommand.MODULE_ID, SdtCommand.STATUS}) {
                switch (wire.ask(question, deadline)) {
                    case Reply.Answered(SdtAnswer answer) -> {
                        return switch (answer.status()) {
                            case SELF_TEST_FAILED ->
                                new Opening.NotOpened(
                                        Reason.SELF_TEST_FAILED, answer.status().meaning());
                            case NOT_AUTHORISED ->
                                new Opening.NotOpened(
                                        Reason.NOT_AUTHORISED, answer.status().meaning());
                            default ->
                                new Opening.Opened(new SdtReader(
                                        connection,
                                        wire,
                                        poll,
                                        question == SdtCommand.MODULE_ID ? moduleId(answer) : ""));
                        };
                    }
                    case Reply.Unreadable unreadable ->
                        trouble = new Opening.NotOpened(
                                Reason.ANSWER_UNREADABLE,
                                port + ": " + unreadable.detail() + " (is the baud rate right?)");
                    case Reply.Silent _ -> {
                        // The next question, or what the last trouble was.
                    }
                }
            }
        }
        return trouble;
    }

    private static String moduleId(SdtAnswer answer) {
        return answer.status() == SdtStatus.DONE ? "security module " + SdtModuleId.text(answer.data()) : "";
    }

    private static Opening notOpened(TransportException trouble) {
        return new Opening.NotOpened(trouble.reason(), String.valueOf(trouble.getMessage()));
    }
}
