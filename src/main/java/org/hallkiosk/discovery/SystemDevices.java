package org.hallkiosk.discovery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hallkiosk.configuration.DeviceProfile;
import org.hallkiosk.configuration.UsbId;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.discovery.Discovery.Confidence;
import org.hallkiosk.discovery.Discovery.Found;
import org.hallkiosk.discovery.Discovery.Noticed;
import org.hallkiosk.discovery.Discovery.Why;
import org.hallkiosk.discovery.UsbDevice.Folder;
import org.hallkiosk.driver.pcsc.PluggedReaders;
import org.hallkiosk.text.Language;

/** Devices that the operating system knows by name, so that nothing need be asked of them. */
final class SystemDevices {
    private static final Duration LISTING = Duration.ofSeconds(5);
    /** Of the drivers that want a scanner to be a keyboard. */
    private static final String WEDGE = "wedge";

    private static final String ANY_CARD_READER = "pcsc://*";
    private static final Pattern READER_NUMBERS = Pattern.compile(" \\p{XDigit}{2} \\p{XDigit}{2}$");

    private final List<DeviceProfile> profiles;
    private final Path root;

    SystemDevices(List<DeviceProfile> profiles, Path root) {
        this.profiles = profiles;
        this.root = root;
    }

    /** What pcscd sees; nothing where it does not run, or for another machine than this. */
    List<Discovery> smartCardReaders(Deadline deadline) throws InterruptedException {
        return root.toString().equals("/") ? cardReaders(PluggedReaders.names(deadline.orAfter(LISTING))) : List.of();
    }

    /** Each with the model that its name gives away, else as any reader for chip cards. */
    List<Discovery> cardReaders(List<String> names) {
        List<Discovery> found = new ArrayList<>();
        for (String name : names) {
            profiles.stream()
                    .filter(profile -> profile.protocol().equals("pcsc"))
                    .filter(profile -> PluggedReaders.isMeant(profile.at(ANY_CARD_READER), name))
                    .min(Comparator.comparing(DeviceProfile::isGeneric).thenComparing(DeviceProfile::model))
                    .ifPresent(profile -> found.add(new Found(
                            profile,
                            "pcsc://" + lasting(name, names),
                            profile.isGeneric() ? Confidence.LIKELY : Confidence.CERTAIN,
                            Why.SYSTEM_NAME,
                            name,
                            Map.of())));
        }
        return found;
    }

    /** Without the numbers at its end, which change with the order of plugging in; whole where they alone tell two apart. */
    private static String lasting(String name, List<String> names) {
        String part = READER_NUMBERS.matcher(name).replaceFirst("");
        return names.stream().filter(other -> other.contains(part)).count() == 1 ? part : name;
    }

    /** Cameras by their names; which of a camera's jobs it is for, no wire tells. */
    List<Discovery> cameras() {
        List<Discovery> found = new ArrayList<>();
        for (Path entry : Folder.entries(root.resolve("sys/class/video4linux"))) {
            // The second node of a camera carries metadata, no picture.
            if (!UsbDevice.text(entry.resolve("index")).equals("0")) {
                continue;
            }
            String port = lasting("dev/v4l/by-id", root.resolve("dev").resolve(entry.getFileName()));
            String name = UsbDevice.text(entry.resolve("name"));
            Optional<UsbDevice> usb = UsbDevice.behind(entry.resolve("device"));
            for (DeviceKind kind : DeviceKind.values()) {
                profiles.stream()
                        .filter(profile ->
                                profile.kind() == kind && profile.protocol().equals("camera"))
                        .filter(profile -> hasNumber(profile, usb) || profile.isGeneric())
                        .min(Comparator.comparing((DeviceProfile profile) -> !hasNumber(profile, usb))
                                .thenComparing(DeviceProfile::model))
                        .ifPresent(profile -> found.add(new Found(
                                profile,
                                port,
                                hasNumber(profile, usb) ? Confidence.LIKELY : Confidence.POSSIBLE,
                                Why.SYSTEM_NAME,
                                name,
                                Map.of())));
            }
        }
        return found;
    }

    /** The name that survives a restart, where udev gave one. */
    private String lasting(String names, Path node) {
        return Folder.entries(root.resolve(names)).stream()
                .filter(name -> isSame(name, node))
                .findFirst()
                .orElse(node)
                .toString();
    }

    private static boolean isSame(Path name, Path node) {
        try {
            return Files.isSameFile(name, node);
        } catch (IOException gone) {
            return false;
        }
    }

    /** Scanners that show themselves as a keyboard, by their USB number: no other keyboard is looked at. */
    List<Discovery> keyboardScanners() {
        List<Discovery> found = new ArrayList<>();
        for (Path link : Folder.entries(root.resolve("dev/input/by-id"))) {
            if (!link.getFileName().toString().endsWith("-event-kbd")) {
                continue;
            }
            keyboardBehind(link)
                    .ifPresent(usb -> profiles.stream()
                            .filter(profile -> profile.protocol().equals(WEDGE) && hasNumber(profile, Optional.of(usb)))
                            .min(Comparator.comparing(DeviceProfile::model))
                            .ifPresent(profile -> found.add(new Found(
                                    profile,
                                    link.toString(),
                                    Confidence.LIKELY,
                                    Why.USB_NUMBER,
                                    usb.says(),
                                    Map.of()))));
        }
        return found;
    }

    private Optional<UsbDevice> keyboardBehind(Path link) {
        try {
            Path event = link.toRealPath().getFileName();
            return UsbDevice.behind(
                    root.resolve("sys/class/input").resolve(event).resolve("device"));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** Ticket printers on USB, by the name that the printer gave to the kernel (IEEE 1284 device id). */
    List<Discovery> usbPrinters() {
        List<Discovery> found = new ArrayList<>();
        for (Path entry : Folder.entries(root.resolve("sys/class/usbmisc"))) {
            if (!entry.getFileName().toString().startsWith("lp")) {
                continue;
            }
            String port = root.resolve("dev/usb")
                    .resolve(entry.getFileName().toString())
                    .toString();
            String name = UsbDevice.text(entry.resolve("device/ieee1284_id"));
            Optional<UsbDevice> usb = UsbDevice.behind(entry.resolve("device"));
            PrinterIdentity identity = PrinterIdentity.of(name);
            fitting(port, identity, usb)
                    .ifPresent(profile -> found.add(new Found(
                            profile,
                            port,
                            isNamed(profile, identity) || hasNumber(profile, usb)
                                    ? Confidence.LIKELY
                                    : Confidence.POSSIBLE,
                            hasNumber(profile, usb) ? Why.USB_NUMBER : Why.SYSTEM_NAME,
                            name,
                            Map.of())));
        }
        return found;
    }

    /** Models that we know by their USB number and that are set so that we cannot use them. */
    List<Discovery> otherUsbDevices() {
        List<Discovery> noticed = new ArrayList<>();
        for (UsbDevice usb : UsbDevice.all(root)) {
            for (DeviceProfile profile : profiles) {
                if (profile.protocol().equals(WEDGE)) {
                    continue;
                }
                for (UsbId id : profile.usb()) {
                    if (id.sharedChip() || !id.matches(usb.vendor(), usb.product())) {
                        continue;
                    }
                    why(id).ifPresent(why -> noticed.add(
                            new Noticed(usb.id(), why, profile.kind().folder() + "/" + profile.model())));
                }
            }
        }
        return noticed.stream().distinct().toList();
    }

    private static Optional<Why> why(UsbId id) {
        return switch (id.as()) {
            case "keyboard" -> Optional.of(Why.KEYBOARD_MODE);
            case "hid", "vendor" -> Optional.of(Why.NEEDS_MAKERS_LIBRARY);
            default -> Optional.empty();
        };
    }

    /** By USB number, else by name, else the generic one. */
    private Optional<DeviceProfile> fitting(String port, PrinterIdentity identity, Optional<UsbDevice> usb) {
        String plainPort = port.startsWith(root.toString()) && !root.toString().equals("/")
                ? port.substring(root.toString().length())
                : port;
        return profiles.stream()
                .filter(profile -> profile.kind() == DeviceKind.TICKET_PRINTER && profile.canBeAt(plainPort))
                .filter(profile -> hasNumber(profile, usb) || isNamed(profile, identity) || profile.isGeneric())
                .min(Comparator.comparing((DeviceProfile profile) -> !hasNumber(profile, usb))
                        .thenComparing(profile -> !isNamed(profile, identity))
                        .thenComparingInt(profile -> -profile.at("").integer("capabilities.dotsPerLine", 0))
                        .thenComparing(DeviceProfile::model));
    }

    private static boolean isNamed(DeviceProfile profile, PrinterIdentity identity) {
        return identity.isCalled(profile.name().in(Language.EN));
    }

    private static boolean hasNumber(DeviceProfile profile, Optional<UsbDevice> usb) {
        return usb.isPresent()
                && profile.usb().stream()
                        .anyMatch(id -> !id.sharedChip()
                                && id.matches(usb.get().vendor(), usb.get().product()));
    }
}
