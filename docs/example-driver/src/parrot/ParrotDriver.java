package parrot;

import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.DeviceDriver;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.device.Reason;
import org.hallkiosk.device.Recognition;
import org.hallkiosk.transport.Connection;
import org.hallkiosk.transport.SerialLine;
import org.hallkiosk.transport.Transport;
import org.hallkiosk.transport.TransportException;
import org.hallkiosk.transport.Transports;

/** Opens Parrot scanners: an invented make that speaks lines of text on a serial port. */
public final class ParrotDriver implements DeviceDriver {

    @Override
    public String protocol() {
        return "parrot";
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.CODE_SCANNER;
    }

    @Override
    public Opening open(DeviceSettings settings, Deadline deadline) throws InterruptedException {
        Connection connection;
        try {
            connection = transport(settings).open(deadline);
        } catch (TransportException trouble) {
            return new Opening.NotOpened(trouble.reason(), String.valueOf(trouble.getMessage()));
        }
        boolean opened = false;
        try {
            if (ParrotScanner.name(connection, deadline).isEmpty()) {
                return new Opening.NotOpened(Reason.NOT_RESPONDING, settings.port() + " does not answer as a Parrot");
            }
            opened = true;
            return new Opening.Opened(new ParrotScanner(connection));
        } catch (TransportException trouble) {
            return new Opening.NotOpened(trouble.reason(), String.valueOf(trouble.getMessage()));
        } finally {
            if (!opened) {
                connection.close();
            }
        }
    }

    @Override
    public Recognition recognise(DeviceSettings settings, Deadline deadline) throws InterruptedException {
        if (!settings.texts("probe.ask").contains("name")) {
            return new Recognition.NotAsked();
        }
        try (Connection connection = transport(settings).open(deadline)) {
            String name = ParrotScanner.name(connection, deadline);
            return name.isEmpty() ? new Recognition.NoAnswer() : new Recognition.Recognised(name);
        } catch (TransportException trouble) {
            return new Recognition.Unreachable(trouble.reason(), String.valueOf(trouble.getMessage()));
        }
    }

    private static Transport transport(DeviceSettings settings) {
        return Transports.forPort(settings.port(), SerialLine.of8N1(settings.integer("connection.baud", 9_600)));
    }
}
