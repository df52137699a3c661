package org.hallkiosk.device;

import java.nio.file.Path;

/** Why a driver that someone put into the drivers' folder is not used. */
public sealed interface DriverTrouble {

    /** The file that it came in. */
    Path jar();

    /** @param detail the cause, for a technician or the driver's author */
    record NotLoaded(Path jar, String detail) implements DriverTrouble {}

    /** @param by the file of the driver that speaks it already; {@code -} for the program itself */
    record AlreadySpoken(Path jar, String protocol, DeviceKind kind, String by) implements DriverTrouble {}
}
