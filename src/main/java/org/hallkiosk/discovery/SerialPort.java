package org.hallkiosk.discovery;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hallkiosk.discovery.UsbDevice.Folder;

/**
 * A port that bytes go through.
 *
 * @param path the name to write into a configuration: one that stays the same after a restart, where there is one
 * @param otherNames of the same port
 * @param listed whether someone named it, and so wants it to be asked
 */
record SerialPort(String path, List<String> otherNames, Optional<UsbDevice> usb, boolean listed) {

    SerialPort {
        otherNames = List.copyOf(otherNames);
    }

    /** The serial ports that the machine has hardware for. */
    static List<SerialPort> all(Path root) {
        List<SerialPort> ports = new ArrayList<>();
        for (Path entry : Folder.entries(root.resolve("sys/class/tty"))) {
            Path device = root.resolve("dev").resolve(entry.getFileName().toString());
            // A port of the mainboard that is not soldered has type 0 (linux/serial.h, PORT_UNKNOWN).
            boolean soldered = !UsbDevice.text(entry.resolve("type")).equals("0");
            if (Files.exists(entry.resolve("device")) && Files.exists(device) && soldered) {
                ports.add(named(root, device, UsbDevice.behind(entry.resolve("device"))));
            }
        }
        return ports;
    }

    private static SerialPort named(Path root, Path device, Optional<UsbDevice> usb) {
        List<String> names = new ArrayList<>();
        for (String folder : List.of("dev/serial/by-id", "dev/serial/by-path")) {
            for (Path link : Folder.entries(root.resolve(folder))) {
                if (samePlace(link, device)) {
                    names.add(link.toString());
                }
            }
        }
        names.add(device.toString());
        return new SerialPort(names.getFirst(), names.subList(1, names.size()), usb, false);
    }

    /** The ports that a path or a pattern such as {@code /tmp/kiosk/*} names; an address names itself. */
    static List<SerialPort> listed(String pathOrPattern) {
        if (!pathOrPattern.startsWith("/") || Files.exists(Path.of(pathOrPattern))) {
            return List.of(new SerialPort(pathOrPattern, List.of(), Optional.empty(), true));
        }
        Path pattern = Path.of(pathOrPattern);
        Path folder = pattern.getParent();
        if (folder == null || pathOrPattern.chars().noneMatch(c -> c == '*' || c == '?' || c == '[' || c == '{')) {
            return List.of(new SerialPort(pathOrPattern, List.of(), Optional.empty(), true));
        }
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pathOrPattern);
        return Folder.entries(folder).stream()
                .filter(matcher::matches)
                .map(path -> new SerialPort(path.toString(), List.of(), Optional.empty(), true))
                .toList();
    }

    /** Whether both are names of one port. */
    boolean isSameAs(SerialPort other) {
        return path.startsWith("/") && other.path.startsWith("/") && samePlace(Path.of(path), Path.of(other.path));
    }

    SerialPort thatIsListed() {
        return new SerialPort(path, otherNames, usb, true);
    }

    /** A pseudo-terminal takes any speed. */
    boolean hasSpeed() {
        return path.startsWith("/") && !realPath().startsWith("/dev/pts/");
    }

    String realPath() {
        try {
            return Path.of(path).toRealPath().toString();
        } catch (IOException e) {
            return path;
        }
    }

    /** Programs that have it open, by their names; none that this one may not see. */
    List<String> holders() {
        if (!path.startsWith("/")) {
            return List.of();
        }
        String port = realPath();
        List<String> holders = new ArrayList<>();
        for (Path process : Folder.entries(Path.of("/proc"))) {
            if (process.getFileName().toString().matches("\\d+") && isOpenIn(process, port)) {
                holders.add(UsbDevice.text(process.resolve("comm")) + " (" + process.getFileName() + ")");
            }
        }
        return holders;
    }

    /** Whoever plays the device at a pseudo-terminal has both sides open, and this side once for itself. */
    private static boolean isOpenIn(Path process, String port) {
        int openings = 0;
        boolean plays = false;
        try (Stream<Path> files = Files.list(process.resolve("fd"))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String target = Files.readSymbolicLink(file).toString();
                openings += target.equals(port) ? 1 : 0;
                plays |= target.endsWith("/ptmx");
            }
        } catch (IOException e) {
            // Another user's process, or one that has just ended.
        }
        return openings > (plays ? 1 : 0);
    }

    private static boolean samePlace(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException e) {
            return one.equals(other);
        }
    }
}
