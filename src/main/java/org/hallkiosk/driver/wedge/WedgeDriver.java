package org.hallkiosk.driver.wedge;

import java.time.Duration;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.DeviceDriver;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.device.RepeatedCode;
import org.hallkiosk.transport.TransportException;
import org.hallkiosk.transport.Transports;

/**
 * Opens code scanners that show themselves as keyboards, by their own input device
 * ({@code /dev/input/by-id/…-event-kbd}), which is taken away from the desktop for as long as it is open.
 *
 * <p>Profile keys: {@code framing.terminator} (enter), {@code framing.shortest} (3), {@code framing.longest} (4096),
 * {@code framing.aimPrefix} (true), {@code timing.gapMilliseconds} (150), {@code timing.sameCodeMilliseconds} (0).
 */
public final class WedgeDriver implements DeviceDriver {
    @Override
    public String protocol() {
        return "wedge";
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.CODE_SCANNER;
    }

    @Override
    public Opening open(DeviceSettings settings, Deadline deadline) throws InterruptedException {
        try {
            return new Opening.Opened(new WedgeScanner(
                    Transports.forInputEvents(settings.port()).open(deadline),
                    WedgeFraming.of(settings),
                    new RepeatedCode(settings.milliseconds("timing.sameCodeMilliseconds", Duration.ZERO))));
        } catch (TransportException trouble) {
            return new Opening.NotOpened(trouble.reason(), String.valueOf(trouble.getMessage()));
        }
    }
}
