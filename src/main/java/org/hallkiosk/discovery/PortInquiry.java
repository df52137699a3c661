package org.hallkiosk.discovery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hallkiosk.configuration.DeviceProfile;
import org.hallkiosk.configuration.UsbId;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.DeviceDriver;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.device.InstalledDrivers;
import org.hallkiosk.device.Reason;
import org.hallkiosk.device.Recognition;
import org.hallkiosk.discovery.Discovery.Confidence;
import org.hallkiosk.discovery.Discovery.Found;
import org.hallkiosk.discovery.Discovery.Noticed;
import org.hallkiosk.discovery.Discovery.Why;

/**
 * Finds out what stands at one port. A port is opened only when no program has it open, and written to only when its USB
 * number is that of a model that we know, or when somebody asked for it: bytes that a device does not understand can make
 * it do something.
 */
final class PortInquiry {
    private static final Duration ONE_QUESTION = Duration.ofSeconds(3);

    private final List<DeviceProfile> profiles;
    private final InstalledDrivers drivers;
    private final boolean askUnknown;

    PortInquiry(List<DeviceProfile> profiles, InstalledDrivers drivers, boolean askUnknown) {
        this.profiles = profiles;
        this.drivers = drivers;
        this.askUnknown = askUnknown;
    }

    /** Blocks until every question was answered or given up, at most until the deadline. */
    Discovery ask(SerialPort port, Deadline deadline) throws InterruptedException {
        List<String> holders = port.holders();
        if (!holders.isEmpty()) {
            return new Noticed(port.path(), Why.PORT_IN_USE, String.join(", ", holders));
        }
        List<DeviceProfile> own = withNumberOf(port);
        boolean known = !own.isEmpty();
        List<DeviceProfile> candidates = known ? own : port.listed() || askUnknown ? careful(port.path()) : List.of();
        boolean asked = false;
        for (DeviceProfile candidate : printersFirst(candidates)) {
            for (int baud :
                    port.hasSpeed() ? candidate.bauds() : candidate.bauds().subList(0, 1)) {
                switch (recognise(candidate, port.path(), baud, deadline)) {
                    case Recognition.Recognised(String identity) -> {
                        return found(candidate, port, Confidence.CERTAIN, Why.ANSWERED, identity, baud);
                    }
                    case Recognition.Resembles(String identity) -> {
                        return found(
                                candidate,
                                port,
                                known ? Confidence.CERTAIN : Confidence.LIKELY,
                                Why.ANSWERED_SHORTLY,
                                identity,
                                baud);
                    }
                    case Recognition.Unreachable(Reason reason, String detail) -> {
                        return new Noticed(
                                port.path(), reason == Reason.PORT_BUSY ? Why.PORT_IN_USE : Why.NOT_OPENED, detail);
                    }
                    case Recognition.NoAnswer() -> asked = true;
                    case Recognition.NotAsked() -> {
                        // The profile has no harmless question.
                    }
                }
            }
        }
        return unanswered(port, own, asked);
    }

    private Discovery unanswered(SerialPort port, List<DeviceProfile> own, boolean asked) {
        String says = port.usb()
                .map(usb -> (usb.says() + " (" + usb.id() + ")").strip())
                .orElse("");
        if (!own.isEmpty()) {
            DeviceProfile model = own.getFirst();
            boolean hasQuestion = !model.harmlessQuestions().isEmpty();
            return new Found(
                    model,
                    port.path(),
                    hasQuestion ? Confidence.POSSIBLE : Confidence.LIKELY,
                    hasQuestion ? Why.SILENT_WITH_USB_NUMBER : Why.USB_NUMBER,
                    says,
                    Map.of());
        }
        if (!asked) {
            return new Noticed(port.path(), Why.NOT_ASKED, says);
        }
        Optional<DeviceProfile> silent = profiles.stream()
                .filter(profile -> profile.kind() == DeviceKind.CODE_SCANNER && profile.isGeneric())
                .filter(profile -> profile.harmlessQuestions().isEmpty() && profile.canBeAt(port.path()))
                .findFirst();
        return silent.isPresent() && port.path().startsWith("/")
                ? new Found(silent.get(), port.path(), Confidence.POSSIBLE, Why.SILENT, says, Map.of())
                : new Noticed(port.path(), Why.NOBODY_ANSWERED, says);
    }

    private Recognition recognise(DeviceProfile profile, String port, int baud, Deadline deadline)
            throws InterruptedException {
        Optional<DeviceDriver> driver = drivers.speaking(profile.protocol(), profile.kind());
        if (driver.isEmpty() || deadline.passed()) {
            return new Recognition.NotAsked();
        }
        DeviceSettings settings = profile.at(port).with(Map.of("connection.baud", baud));
        return driver.get().recognise(settings, deadline.orAfter(ONE_QUESTION));
    }

    /** The model that the answer names, else the one that was asked for. */
    private Found found(
            DeviceProfile asked, SerialPort port, Confidence confidence, Why why, String identity, int baud) {
        DeviceProfile model = profiles.stream()
                .filter(profile -> profile.protocol().equals(asked.protocol()) && profile.isNamedBy(identity))
                .findFirst()
                .orElse(asked);
        boolean differs = port.hasSpeed() && model.at("").integer("connection.baud", baud) != baud;
        return new Found(
                model, port.path(), confidence, why, identity, differs ? Map.of("connection.baud", baud) : Map.of());
    }

    /** Models whose own USB number this is; a chip that many devices have tells nothing. */
    private List<DeviceProfile> withNumberOf(SerialPort port) {
        return port.usb()
                .map(usb -> profiles.stream()
                        .filter(profile -> profile.usb().stream()
                                .anyMatch(id -> isSerial(id) && id.matches(usb.vendor(), usb.product())))
                        .toList())
                .orElse(List.of());
    }

    private static boolean isSerial(UsbId id) {
        return id.as().equals("serial") && !id.sharedChip();
    }

    /** For each protocol the generic profile that asks the least. */
    private List<DeviceProfile> careful(String port) {
        List<DeviceProfile> careful = new ArrayList<>();
        Set<String> protocols = new HashSet<>();
        profiles.stream()
                .filter(profile -> !profile.harmlessQuestions().isEmpty() && profile.canBeAt(port))
                .sorted(Comparator.comparing((DeviceProfile profile) -> !profile.isGeneric())
                        .thenComparingInt(profile -> profile.harmlessQuestions().size())
                        .thenComparingInt(profile -> -profile.at("").integer("capabilities.dotsPerLine", 0))
                        .thenComparing(DeviceProfile::model))
                .forEach(profile -> {
                    if (protocols.add(profile.kind() + " " + profile.protocol())) {
                        careful.add(profile);
                    }
                });
        return careful;
    }

    /** A printer prints questions that are not for it; the others only ignore them. */
    private static List<DeviceProfile> printersFirst(List<DeviceProfile> candidates) {
        return candidates.stream()
                .sorted(Comparator.comparing(profile -> profile.kind() != DeviceKind.TICKET_PRINTER))
                .toList();
    }
}
