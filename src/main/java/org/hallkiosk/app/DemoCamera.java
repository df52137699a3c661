package org.hallkiosk.app;

import java.util.Map;
import org.hallkiosk.configuration.Configuration;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.DeviceSettings;

/**
 * The document camera of a demo: simulated, beside the other simulated devices of a configuration that has none of its own. A
 * configuration without simulated devices is a real terminal and stays as it is.
 */
final class DemoCamera {
    private static final String ID = "DOCUMENT_CAMERA";

    private DemoCamera() {}

    static Configuration beside(Configuration configuration) {
        boolean there =
                configuration.devices().stream().anyMatch(device -> device.kind() == DeviceKind.DOCUMENT_CAMERA);
        return there || configuration.simulatedDevices().isEmpty()
                ? configuration
                : configuration.withDevice(new DeviceSettings(
                        ID,
                        DeviceKind.DOCUMENT_CAMERA,
                        "simulated",
                        Configuration.SIMULATED_PORT,
                        // Large enough for a page to be read, small enough for a demo on two cores.
                        Map.of("protocol", "camera", "connection.width", 1280, "connection.height", 960)));
    }
}
