package org.hallkiosk.discovery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something on the USB bus, as Linux shows it under {@code /sys} (Documentation/ABI/stable/sysfs-bus-usb).
 *
 * @param folder its folder in {@code /sys}
 * @param says the maker's and the product's name as the device gives them; may be empty
 */
record UsbDevice(Path folder, String vendor, String product, String says) {

    /** All of them. */
    static List<UsbDevice> all(Path root) {
        return Folder.entries(root.resolve("sys/bus/usb/devices")).stream()
                .flatMap(entry -> at(entry).stream())
                .toList();
    }

    /** The device that something in {@code /sys} belongs to; empty when it is not on USB. */
    static Optional<UsbDevice> behind(Path entry) {
        try {
            for (Path folder = entry.toRealPath(); folder != null; folder = folder.getParent()) {
                Optional<UsbDevice> device = at(folder);
                if (device.isPresent()) {
                    return device;
                }
            }
        } catch (IOException e) {
            // What is gone is on no bus.
        }
        return Optional.empty();
    }

    private static Optional<UsbDevice> at(Path folder) {
        String vendor = text(folder.resolve("idVendor"));
        return vendor.isEmpty()
                ? Optional.empty()
                : Optional.of(new UsbDevice(
                        folder,
                        vendor,
                        text(folder.resolve("idProduct")),
                        (text(folder.resolve("manufacturer")) + " " + text(folder.resolve("product"))).strip()));
    }

    /** A small file of {@code /sys}; empty when there is none. */
    static String text(Path file) {
        try {
            return Files.isRegularFile(file)
                    ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8).strip()
                    : "";
        } catch (IOException e) {
            return "";
        }
    }

    /** As {@code lsusb} writes it. */
    String id() {
        return vendor + ":" + product;
    }

    /** The entries of a folder, by name. */
    static final class Folder {
        private Folder() {}

        static List<Path> entries(Path folder) {
            if (!Files.isDirectory(folder)) {
                return List.of();
            }
            try (Stream<Path> entries = Files.list(folder)) {
                return entries.sorted().toList();
            } catch (IOException e) {
                return List.of();
            }
        }
    }
}
