package org.hallkiosk.cli;

import java.time.Duration;
import java.util.Optional;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.DeviceDriver;
import org.hallkiosk.device.DeviceDriver.Opening;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.device.Reason;
import org.hallkiosk.supervisor.DeviceDrivers;

/** Opens a configured device by the driver that its profile names. */
record DeviceOpener(DeviceDrivers drivers) {
    static final Duration TO_OPEN = Duration.ofSeconds(4);

    Opening open(DeviceSettings device) throws InterruptedException {
        Optional<DeviceDriver> driver = drivers.forDevice(device);
        return driver.isPresent()
                ? driver.get().open(device, Deadline.after(TO_OPEN))
                : new Opening.NotOpened(Reason.OTHER, "no driver speaks protocol " + device.text("protocol", "?"));
    }
}
