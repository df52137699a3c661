package org.hallkiosk.discovery;

import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.TerminalFactory;
import org.hallkiosk.configuration.DeviceProfile;
import org.hallkiosk.configuration.UsbId;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.discovery.Discovery.Confidence;
import org.hallkiosk.discovery.Discovery.Found;
import org.hallkiosk.discovery.Discovery.Noticed;
import org.hallkiosk.discovery.Discovery.Why;
import org.hallkiosk.discovery.UsbDevice.Folder;

/** Devices that the operating system knows by name, so that nothing need be asked of them. */
final class SystemDevices {
    private static final Duration LISTING = Duration.ofSeconds(5);

    private final List<DeviceProfile> profiles;
    private final Path root;

    SystemDevices(List<DeviceProfile> profiles, Path root) {
        this.profiles = profiles;
        this.root = root;
    }

    /** What pcscd sees; nothing where it does not run, or for another machine than this. */
    List<Discovery> smartCardReaders(Deadline deadline) throws InterruptedException {
        if (!root.toString().equals("/")) {
            return List.of();
        }
        List<String> names = Collections.synchronizedList(new ArrayList<>());
        // pcscd may hang in a reader's driver, and a native call cannot be interrupted.
        Thread asking = Thread.ofPlatform().daemon().name("smart-card-readers").start(() -> list(names));
        asking.join(deadline.orAfter(LISTING).remaining());
        List<Discovery> found = new ArrayList<>();
        for (String name : List.copyOf(names)) {
            String port = "pcsc://" + name;
            fitting(DeviceKind.ID_CARD_READER, port, name, Optional.empty())
                    .ifPresent(profile -> found.add(new Found(
                            profile,
                            port,
                            profile.isNamedBy(name) ? Confidence.CERTAIN : Confidence.LIKELY,
                            Why.SYSTEM_NAME,
                            name,
                            Map.of())));
        }
        return found;
    }

    private static void list(List<String> names) {
        try {
            for (CardTerminal reader :
                    TerminalFactory.getInstance("PC/SC", null).terminals().list()) {
                names.add(reader.getName());
            }
        } catch (NoSuchAlgorithmException | CardException noReader) {
            // Without pcscd, and without a reader, there is nothing to list.
        }
    }

    /** Cameras by their names; which of a camera's jobs it is for, no wire tells. */
    List<Discovery> cameras() {
        List<Discovery> found = new ArrayList<>();
        for (Path entry : Folder.entries(root.resolve("sys/class/video4linux"))) {
            // The second node of a camera carries metadata, no picture.
            if (!UsbDevice.text(entry.resolve("index")).equals("0")) {
                continue;
            }
            String port =
                    root.resolve("dev").resolve(entry.getFileName().toString()).toString();
            String name = UsbDevice.text(entry.resolve("name"));
            Optional<UsbDevice> usb = UsbDevice.behind(entry.resolve("device"));
            for (DeviceKind kind : DeviceKind.values()) {
                fitting(kind, port, name, usb)
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
            fitting(DeviceKind.TICKET_PRINTER, port, name, usb)
                    .ifPresent(profile -> found.add(new Found(
                            profile,
                            port,
                            profile.isNamedBy(name) || hasNumber(profile, usb)
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
    private Optional<DeviceProfile> fitting(DeviceKind kind, String port, String name, Optional<UsbDevice> usb) {
        String plainPort = port.startsWith(root.toString()) && !root.toString().equals("/")
                ? port.substring(root.toString().length())
                : port;
        return profiles.stream()
                .filter(profile -> profile.kind() == kind && profile.canBeAt(plainPort))
                .filter(profile -> profile.at("").values().containsKey("probe.ports"))
                .filter(profile -> hasNumber(profile, usb) || profile.isNamedBy(name) || profile.isGeneric())
                .min(Comparator.comparing((DeviceProfile profile) -> !hasNumber(profile, usb))
                        .thenComparing(profile -> !profile.isNamedBy(name))
                        .thenComparingInt(profile -> -profile.at("").integer("capabilities.dotsPerLine", 0))
                        .thenComparing(DeviceProfile::model));
    }

    private static boolean hasNumber(DeviceProfile profile, Optional<UsbDevice> usb) {
        return usb.isPresent()
                && profile.usb().stream()
                        .anyMatch(id -> !id.sharedChip()
                                && id.matches(usb.get().vendor(), usb.get().product()));
    }
}
