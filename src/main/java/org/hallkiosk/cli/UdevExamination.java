package org.hallkiosk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hallkiosk.device.DeviceSettings;

/** Looks whether the udev rules that the configured models need are on this machine, whatever file holds them. */
final class UdevExamination {
    private static final List<String> FOLDERS = List.of("/etc/udev/rules.d", "/usr/lib/udev/rules.d");

    private final Machine machine;

    UdevExamination(Machine machine) {
        this.machine = machine;
    }

    /** Nothing of a device that needs no rule, is on the network, or is simulated. */
    List<Finding> examine(List<DeviceSettings> devices) {
        Set<String> installed = installed();
        List<Finding> findings = new ArrayList<>();
        for (DeviceSettings device : devices) {
            List<String> needed = rules(device.text("udev", "").lines());
            if (needed.isEmpty() || !isPluggedIn(device)) {
                continue;
            }
            findings.add(needed.stream()
                    .filter(rule -> !installed.contains(rule))
                    .findFirst()
                    .map(rule -> Finding.warn("udev-rule", "missing", Map.of("device", device.id(), "rule", rule)))
                    .orElseGet(() -> Finding.fine("udev-rule", "there", Map.of("device", device.id()))));
        }
        return findings;
    }

    private static boolean isPluggedIn(DeviceSettings device) {
        return device.port().startsWith("/") || SmartCardExamination.concerns(device);
    }

    private Set<String> installed() {
        Set<String> rules = new HashSet<>();
        for (String folder : FOLDERS) {
            try (Stream<Path> files = Files.list(machine.file(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    rules.addAll(rules(Files.readString(file).lines()));
                }
            } catch (IOException notThere) {
                // A folder that is not there, or not for us to read, holds no rule for us.
            }
        }
        return rules;
    }

    private static List<String> rules(Stream<String> lines) {
        return lines.map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }
}
