package org.hallkiosk.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hallkiosk.cli.DeviceAccess;
import org.hallkiosk.configuration.Configuration;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.device.DriverFolder;
import org.hallkiosk.simulator.LaidPaper;
import org.hallkiosk.simulator.SpecimenPayloads;
import org.hallkiosk.supervisor.DeviceDrivers;
import org.hallkiosk.transcript.Specimens;

/** Devices for a command: real ones at their ports, simulated ones started for as long as the command runs. */
final class SimulatedAccess implements DeviceAccess {
    private final Home home;

    SimulatedAccess(Home home) {
        this.home = home;
    }

    @Override
    public DeviceDrivers drivers() {
        return new DeviceDrivers(new DriverFolder(home.drivers()).load().drivers());
    }

    @Override
    public DeviceDrivers drivers(Configuration configuration) {
        return Drivers.of(configuration);
    }

    @Override
    public Specimens specimens() {
        return SpecimenPayloads.in(home.devices());
    }

    @Override
    public int with(List<DeviceSettings> devices, Function<List<DeviceSettings>, Integer> work) {
        List<DeviceSettings> simulated = devices.stream()
                .filter(device -> device.port().equals(Configuration.SIMULATED_PORT))
                .toList();
        if (simulated.isEmpty()) {
            return work.apply(devices);
        }
        try {
            Path folder = Files.createTempDirectory("hall-kiosk-simulated");
            try (SimulatedHardware hardware = SimulatedHardware.start(simulated, home.devices(), folder)) {
                // With nothing on it, a reader or a camera would only show its time-out.
                hardware.placeCard(1);
                hardware.layPaper(LaidPaper.GOOD.word());
                Map<String, String> ports = hardware.ports();
                return work.apply(devices.stream()
                        .map(device -> device.at(ports.getOrDefault(device.id(), device.port())))
                        .toList());
            } finally {
                Folders.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
