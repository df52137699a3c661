package parrot;

import java.time.Duration;
import org.hallkiosk.device.CodeReading;
import org.hallkiosk.device.CodeScanner;
import org.hallkiosk.device.Condition;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.DeviceStatus;
import org.hallkiosk.device.Reason;
import org.hallkiosk.transport.Connection;
import org.hallkiosk.transport.TransportException;

/** An open Parrot scanner. One call at a time goes onto the wire. */
final class ParrotScanner implements CodeScanner {
    private static final Duration TO_ANSWER = Duration.ofSeconds(1);

    private final Connection connection;

    ParrotScanner(Connection connection) {
        this.connection = connection;
    }

    @Override
    public synchronized CodeReading scan(Deadline deadline) throws InterruptedException {
        try {
            connection.discardInput();
            connection.write(ParrotLines.command("L"), deadline);
            ParrotLines lines = new ParrotLines();
            while (true) {
                byte[] arrived = connection.read(deadline);
                if (arrived.length == 0) {
                    // Nobody showed a code in time: that is an answer, and the scanner may rest.
                    connection.write(ParrotLines.command("X"), Deadline.after(TO_ANSWER));
                    return new CodeReading.NoCode();
                }
                for (String line : lines.accept(arrived)) {
                    if (line.startsWith("=")) {
                        return new CodeReading.CodeRead(line.substring(1));
                    }
                }
            }
        } catch (TransportException trouble) {
            return new CodeReading.ScannerTrouble(trouble.reason(), String.valueOf(trouble.getMessage()));
        }
    }

    @Override
    public synchronized DeviceStatus status(Deadline deadline) throws InterruptedException {
        try {
            return name(connection, deadline).isEmpty()
                    ? DeviceStatus.of(Condition.FAULT, Reason.NOT_RESPONDING)
                    : DeviceStatus.ready();
        } catch (TransportException trouble) {
            return DeviceStatus.of(Condition.OFFLINE, trouble.reason()).withDetail(String.valueOf(trouble.getMessage()));
        }
    }

    /** Asks who it is; empty when nothing answers as a Parrot does. */
    static String name(Connection connection, Deadline deadline) throws TransportException, InterruptedException {
        connection.discardInput();
        // Whoever used the port before may have left half a line in the scanner: end it first.
        connection.write(ParrotLines.command("\n?"), deadline);
        Deadline end = deadline.orAfter(TO_ANSWER);
        ParrotLines lines = new ParrotLines();
        while (true) {
            byte[] arrived = connection.read(end);
            if (arrived.length == 0) {
                return "";
            }
            for (String line : lines.accept(arrived)) {
                if (line.startsWith("PARROT ")) {
                    return line;
                }
            }
        }
    }

    @Override
    public void close() {
        connection.close();
    }
}
