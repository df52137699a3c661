package org.hallkiosk.configuration;

import java.net.URL;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hallkiosk.configuration.YamlValue.Entry;
import org.hallkiosk.configuration.YamlValue.Mapping;
import org.hallkiosk.device.DeviceDriver;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.DriverTrouble;
import org.hallkiosk.device.InstalledDrivers;

/**
 * Whether each profile in use is spoken by a driver of this terminal, and each setting is one that the driver knows. Each
 * protocol says its settings in a JSON Schema: the program's own under {@code devices/schema/protocol}, another maker's
 * in its jar at {@code META-INF/hall-kiosk/<protocol>.json}. Loads the drivers.
 */
final class DriversCheck {
    /** The parts of a profile whose keys the protocol decides. */
    static final Set<String> SECTIONS = Set.of("connection", "capabilities", "framing", "timing", "quirks", "probe");

    private final ConfigurationFiles files;
    private final SchemaCheck schemas = new SchemaCheck();
    private final List<Mistake> mistakes = new ArrayList<>();

    DriversCheck(ConfigurationFiles files) {
        this.files = files;
    }

    List<Mistake> mistakes() {
        InstalledDrivers installed = files.driversFolder().load();
        installed.troubles().forEach(this::tell);
        Mapping devices = files.document(ConfigurationFiles.KIOSK).mapping().mapping("devices");
        for (Entry device : devices.entries().values()) {
            if (device.value() instanceof Mapping mapping) {
                check(mapping, installed);
            }
        }
        return mistakes;
    }

    private void tell(DriverTrouble trouble) {
        String jar = trouble.jar().toString();
        mistakes.add(
                switch (trouble) {
                    case DriverTrouble.NotLoaded(var _, String detail) ->
                        Mistake.of(jar, 0, "driver-not-loaded", Map.of("detail", detail));
                    case DriverTrouble.AlreadySpoken(var _, String protocol, DeviceKind kind, String by) ->
                        Mistake.of(
                                jar,
                                0,
                                "driver-already-there",
                                Map.of("protocol", protocol, "kind", kind.folder(), "by", by));
                });
    }

    private void check(Mapping device, InstalledDrivers installed) {
        Optional<DeviceKind> kind = device.optionalText("kind").flatMap(DeviceKind::named);
        Optional<String> profile = ConfigurationFiles.profileOf(device).filter(files::has);
        if (kind.isEmpty() || profile.isEmpty()) {
            return;
        }
        YamlDocument document = files.document(profile.get());
        mistakes.addAll(check(document, kind.get(), installed));
        Optional<DeviceDriver> driver = document.mapping()
                .optionalText("protocol")
                .flatMap(protocol -> installed.speaking(protocol, kind.get()));
        Mapping settings = device.mapping("settings");
        driver.flatMap(DriversCheck::schemaOf)
                .ifPresentOrElse(
                        schema -> mistakes.addAll(schemas.check(schema, ConfigurationFiles.KIOSK, settings)),
                        () -> likeTheProfile(settings, document));
    }

    /** What is wrong with a profile by what its driver knows. */
    List<Mistake> check(YamlDocument profile, DeviceKind kind, InstalledDrivers installed) {
        Mapping root = profile.mapping();
        Optional<String> protocol = root.optionalText("protocol");
        if (protocol.isEmpty()) {
            return List.of();
        }
        Optional<DeviceDriver> driver = installed.speaking(protocol.get(), kind);
        if (driver.isEmpty()) {
            List<String> known = installed.drivers().stream()
                    .filter(each -> each.kind() == kind)
                    .map(DeviceDriver::protocol)
                    .sorted()
                    .toList();
            return List.of(UnknownName.mistake(
                    profile.file(),
                    root.lineOf("protocol"),
                    "unknown-protocol",
                    protocol.get(),
                    known,
                    Map.of(
                            "protocol", protocol.get(),
                            "kind", kind.folder(),
                            "folder", files.driversFolder().folder())));
        }
        return schemaOf(driver.get())
                .map(schema -> schemas.check(schema, profile.file(), sections(root)))
                .orElse(List.of());
    }

    /** The settings that a driver knows; empty when it does not say, and anything may be written. */
    static Optional<URL> schemaOf(DeviceDriver driver) {
        URL own = SchemaCheck.class.getResource("schema/protocol/" + driver.protocol() + ".json");
        boolean shipped =
                SchemaCheck.class.getClassLoader().equals(driver.getClass().getClassLoader());
        return Optional.ofNullable(
                shipped ? own : driver.getClass().getResource("/META-INF/hall-kiosk/" + driver.protocol() + ".json"));
    }

    private static Mapping sections(Mapping profile) {
        Map<String, Entry> sections = new LinkedHashMap<>(profile.entries());
        sections.keySet().retainAll(SECTIONS);
        return new Mapping(sections, profile.line());
    }

    /** Without a schema: an override that misses a key of the profile by a letter would do nothing, silently. */
    private void likeTheProfile(Mapping settings, YamlDocument profile) {
        Set<String> known = DottedValues.of(profile.mapping()).keySet();
        DottedValues.lines(settings).forEach((path, line) -> {
            if (known.contains(path)) {
                return;
            }
            Suggestion.nearest(path, known)
                    .ifPresent(meant -> mistakes.add(Mistake.of(
                                    ConfigurationFiles.KIOSK,
                                    line,
                                    "unknown-setting",
                                    Map.of("key", path, "guess", meant, "profile", profile.file()))
                            .withAdvice("guess")));
        });
    }
}
