package org.hallkiosk.cli;

import java.nio.file.Files;
import java.util.Map;
import org.hallkiosk.device.DeviceSettings;

/** Looks whether the system's service for PC/SC readers is installed, knows USB readers, and listens. */
final class SmartCardExamination {
    private static final String SERVICE = "/usr/sbin/pcscd";
    private static final String USB_READERS = "/usr/lib/pcsc/drivers/ifd-ccid.bundle";
    private static final String SOCKET = "/run/pcscd/pcscd.comm";

    private final Machine machine;

    SmartCardExamination(Machine machine) {
        this.machine = machine;
    }

    static boolean concerns(DeviceSettings device) {
        return device.port().startsWith("pcsc://");
    }

    Finding examine(DeviceSettings device) {
        Map<String, Object> values = Map.of("device", device.id(), "port", device.port());
        return has(SERVICE) ? installed(values) : Finding.bad("smart-card-service", "missing", values);
    }

    private Finding installed(Map<String, Object> values) {
        if (!has(SOCKET)) {
            return Finding.bad("smart-card-service", "stopped", values);
        }
        // A maker's own driver may stand in for the usual one.
        return has(USB_READERS)
                ? Finding.fine("smart-card-service", "there", values)
                : Finding.warn("smart-card-service", "without-usb-readers", values);
    }

    private boolean has(String file) {
        return Files.exists(machine.file(file));
    }
}
