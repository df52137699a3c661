package org.hallkiosk.cli;

import java.util.List;
import java.util.function.Function;
import org.hallkiosk.configuration.Configuration;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.supervisor.DeviceDrivers;
import org.hallkiosk.transcript.Specimens;

/** How a command reaches devices: the drivers that there are, and simulated hardware where the configuration wants it. */
public interface DeviceAccess {

    /** The program's own drivers and those beside it, for what needs no configuration. */
    DeviceDrivers drivers();

    /** The program's own drivers and those that the configuration adds. */
    DeviceDrivers drivers(Configuration configuration);

    /** What transcripts may name. */
    Specimens specimens();

    /** Runs the work with every simulated port made real; what was simulated for it ends with it. */
    int with(List<DeviceSettings> devices, Function<List<DeviceSettings>, Integer> work);
}
