package org.hallkiosk.driver.scanner;

import java.time.Duration;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.DeviceDriver;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.device.RepeatedCode;
import org.hallkiosk.transport.SerialLine;
import org.hallkiosk.transport.TransportException;
import org.hallkiosk.transport.Transports;

/** Opens code scanners that send what they read on a serial line. There is nothing to ask them, so an open port is enough. */
public final class ScannerDriver implements DeviceDriver {

    @Override
    public String protocol() {
        return "scanner";
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.CODE_SCANNER;
    }

    @Override
    public Opening open(DeviceSettings settings, Deadline deadline) throws InterruptedException {
        SerialLine line = SerialLine.of8N1(settings.integer("connection.baud", 9_600));
        try {
            return new Opening.Opened(new SerialScanner(
                    Transports.forPort(settings.port(), line).open(deadline),
                    ScannerFraming.of(settings),
                    ScannerTrigger.of(settings),
                    new RepeatedCode(settings.milliseconds("timing.sameCodeMilliseconds", Duration.ZERO))));
        } catch (TransportException trouble) {
            return new Opening.NotOpened(trouble.reason(), String.valueOf(trouble.getMessage()));
        }
    }
}
