package org.hallkiosk.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hallkiosk.configuration.Configuration;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.text.Addresses;

/** Looks whether each configured device's port is there. Opens no device: it may be in use by a running kiosk. */
final class PortExamination {
    private static final int CONNECT_MILLISECONDS = 2000;
    private static final Map<String, Integer> USUAL_PORTS =
            Map.of("ipp", 631, "ipps", 631, "rtsp", 554, "rtsps", 322, "http", 80, "https", 443);
    private static final String FFMPEG = "/usr/bin/ffmpeg";
    /** The port of a scanner that types into the window: there is nothing to look at. */
    private static final String TYPED = "keyboard";

    private static final List<String> SIMULATED_PRINTER = List.of("/usr/sbin/ippeveprinter", "/usr/bin/ippeveprinter");

    private final Machine machine;

    PortExamination(Machine machine) {
        this.machine = machine;
    }

    List<Finding> examine(List<DeviceSettings> devices) {
        List<Finding> findings = new ArrayList<>();
        for (DeviceSettings device : devices) {
            if (isCamera(device)) {
                findings.add(ffmpeg());
            }
            if (device.port().equals(Configuration.SIMULATED_PORT)) {
                findings.add(Finding.warn("port", "simulated", values(device)));
                if (device.kind() == DeviceKind.DOCUMENT_PRINTER) {
                    findings.add(simulatedPrinter());
                }
            } else if (device.port().equals(TYPED)) {
                findings.add(Finding.fine("port", "typed", values(device)));
            } else if (device.port().startsWith("/")) {
                findings.add(file(device));
            } else if (SmartCardExamination.concerns(device)) {
                findings.add(new SmartCardExamination(machine).examine(device));
            } else {
                findings.add(network(device));
            }
        }
        return findings;
    }

    private static boolean isCamera(DeviceSettings device) {
        return device.text("protocol", "").equals("camera");
    }

    private Finding ffmpeg() {
        return Files.isExecutable(machine.file(FFMPEG))
                ? Finding.fine("ffmpeg", "there", Map.of("program", FFMPEG))
                : Finding.bad("ffmpeg", "missing", Map.of());
    }

    private Finding simulatedPrinter() {
        for (String program : SIMULATED_PRINTER) {
            if (Files.isExecutable(machine.file(program))) {
                return Finding.fine("simulated-printer", "there", Map.of("program", program));
            }
        }
        return Finding.warn("simulated-printer", "missing", Map.of());
    }

    private Finding file(DeviceSettings device) {
        String protocol = device.text("protocol", "");
        boolean registry = protocol.equals("javapos");
        // A JavaPOS port names a file and, behind the sign, a device in it.
        Path port = machine.file(registry ? device.port().replaceFirst("#.*$", "") : device.port());
        if (Files.notExists(port)) {
            List<String> others = plugged(isCamera(device) ? "/dev/v4l/by-id" : "/dev/serial/by-id");
            return others.isEmpty()
                    ? Finding.bad("port", "absent", values(device))
                    : Finding.bad("port", "elsewhere", with(values(device), "others", String.join(", ", others)));
        }
        boolean keyboard = protocol.equals("wedge");
        boolean onlyRead = keyboard || registry || isCamera(device);
        if (!Files.isReadable(port) || (!onlyRead && !Files.isWritable(port))) {
            Map<String, Object> values = with(values(device), "user", machine.user());
            String group = keyboard ? "input" : isCamera(device) ? "video" : "dialout";
            return Finding.bad("port", "denied", with(values, "group", group));
        }
        return Finding.fine("port", "there", values(device));
    }

    private List<String> plugged(String folder) {
        Path byId = machine.file(folder);
        if (!Files.isDirectory(byId)) {
            return List.of();
        }
        try (Stream<Path> links = Files.list(byId)) {
            return links.map(link -> folder + "/" + link.getFileName()).sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static Finding network(DeviceSettings device) {
        try (Socket socket = new Socket()) {
            URI address = URI.create(device.port());
            String host = address.getHost();
            int port = address.getPort() > 0
                    ? address.getPort()
                    : USUAL_PORTS.getOrDefault(String.valueOf(address.getScheme()), 0);
            if (host == null || port == 0) {
                return Finding.bad("port", "unreachable", with(values(device), "problem", "host?"));
            }
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLISECONDS);
            return Finding.fine("port", "there", values(device));
        } catch (IOException | IllegalArgumentException e) {
            return Finding.bad("port", "unreachable", with(values(device), "problem", String.valueOf(e.getMessage())));
        }
    }

    private static Map<String, Object> values(DeviceSettings device) {
        return Map.of("device", device.id(), "port", Addresses.withoutCredentials(device.port()));
    }

    private static Map<String, Object> with(Map<String, Object> values, String name, Object value) {
        Map<String, Object> more = new HashMap<>(values);
        more.put(name, value);
        return more;
    }
}
