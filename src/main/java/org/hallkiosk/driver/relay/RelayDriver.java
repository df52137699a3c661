package org.hallkiosk.driver.relay;

import java.util.EnumMap;
import java.util.Map;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.DeviceDriver;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.device.Reason;
import org.hallkiosk.device.Recognition;
import org.hallkiosk.transport.Connection;
import org.hallkiosk.transport.SerialLine;
import org.hallkiosk.transport.TransportException;
import org.hallkiosk.transport.Transports;

/** Opens relay boards that take a line of text for each change; a profile's {@code capabilities.lamps} says what hangs on which relay. */
public final class RelayDriver implements DeviceDriver {

    @Override
    public String protocol() {
        return "relay";
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.GUIDE_LIGHT;
    }

    /** Every lamp is dark when it returns. */
    @Override
    public Opening open(DeviceSettings settings, Deadline deadline) throws InterruptedException {
        Map<DeviceKind, Integer> lamps = lamps(settings);
        if (lamps.isEmpty()) {
            return new Opening.NotOpened(Reason.OTHER, "the profile names no lamp (capabilities.lamps)");
        }
        SerialLine line = SerialLine.of8N1(settings.integer("connection.baud", 9_600));
        Connection connection;
        try {
            connection = Transports.forPort(settings.port(), line).open(deadline);
        } catch (TransportException trouble) {
            return new Opening.NotOpened(trouble.reason(), String.valueOf(trouble.getMessage()));
        }
        RelayBoard board = new RelayBoard(
                connection, RelayCommands.of(settings), lamps, settings.flag("capabilities.blinking", false));
        boolean opened = false;
        try {
            board.darken(deadline);
            opened = true;
            return new Opening.Opened(board);
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
        return RelayRecognition.recognise(settings, deadline);
    }

    private static Map<DeviceKind, Integer> lamps(DeviceSettings settings) {
        Map<DeviceKind, Integer> lamps = new EnumMap<>(DeviceKind.class);
        for (DeviceKind kind : DeviceKind.values()) {
            if (settings.values().get("capabilities.lamps." + kind.folder()) instanceof Number channel) {
                lamps.put(kind, channel.intValue());
            }
        }
        return lamps;
    }
}
