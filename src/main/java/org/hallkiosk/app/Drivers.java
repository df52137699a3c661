package org.hallkiosk.app;

import org.hallkiosk.configuration.Configuration;
import org.hallkiosk.device.DriverFolder;
import org.hallkiosk.device.InstalledDrivers;
import org.hallkiosk.supervisor.DeviceDrivers;

/** Where the program gets its drivers. */
final class Drivers {
    private Drivers() {}

    /** Those that the program was built with, for commands that need no configuration. */
    static DeviceDrivers shipped() {
        return new DeviceDrivers(InstalledDrivers.shipped().drivers());
    }

    /** Those, and the ones in the configuration's folder of jars. */
    static DeviceDrivers of(Configuration configuration) {
        return new DeviceDrivers(
                new DriverFolder(configuration.driversFolder()).load().drivers());
    }
}
