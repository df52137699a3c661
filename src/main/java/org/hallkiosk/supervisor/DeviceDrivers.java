package org.hallkiosk.supervisor;

import java.util.List;
import java.util.Optional;
import org.hallkiosk.device.DeviceDriver;
import org.hallkiosk.device.DeviceSettings;

/** The drivers that this program has, found by the protocol that a device's profile names. */
public record DeviceDrivers(List<DeviceDriver> drivers) {

    public DeviceDrivers {
        drivers = List.copyOf(drivers);
    }

    public Optional<DeviceDriver> forDevice(DeviceSettings settings) {
        String protocol = settings.text("protocol", "");
        return drivers.stream()
                .filter(driver -> driver.protocol().equals(protocol) && driver.kind() == settings.kind())
                .findFirst();
    }
}
