package org.hallkiosk.device;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * The drivers that {@link ServiceLoader} finds on this terminal, with what kept others from being used. No two of them
 * speak one protocol for one kind of device.
 */
public record InstalledDrivers(List<DeviceDriver> drivers, List<DriverTrouble> troubles) {

    public InstalledDrivers {
        drivers = List.copyOf(drivers);
        troubles = List.copyOf(troubles);
    }

    /** Those that the program was built with. */
    public static InstalledDrivers shipped() {
        return new InstalledDrivers(
                ServiceLoader.load(DeviceDriver.class, InstalledDrivers.class.getClassLoader()).stream()
                        .map(ServiceLoader.Provider::get)
                        .toList(),
                List.of());
    }

    public Optional<DeviceDriver> speaking(String protocol, DeviceKind kind) {
        return drivers.stream()
                .filter(driver -> driver.protocol().equals(protocol) && driver.kind() == kind)
                .findFirst();
    }
}
