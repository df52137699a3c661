package org.hallkiosk.app;

import java.util.ArrayList;
import java.util.List;
import org.hallkiosk.configuration.Configuration;
import org.hallkiosk.device.DeviceDriver;
import org.hallkiosk.device.DriverFolder;
import org.hallkiosk.device.InstalledDrivers;
import org.hallkiosk.device.ScreenKeyboard;
import org.hallkiosk.driver.wedge.WedgeDriver;
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

    /** The same for a terminal whose window hands over what is typed. */
    static DeviceDrivers of(Configuration configuration, ScreenKeyboard keyboard) {
        List<DeviceDriver> drivers = new ArrayList<>(List.of(new WedgeDriver(keyboard)));
        of(configuration).drivers().stream()
                .filter(driver -> !(driver instanceof WedgeDriver))
                .forEach(drivers::add);
        return new DeviceDrivers(drivers);
    }
}
