package org.hallkiosk.configuration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hallkiosk.configuration.YamlValue.Mapping;
import org.hallkiosk.configuration.YamlValue.Scalar;

/** Whether {@code kiosk.yaml} names models, ports, places and data sources that can be. */
final class KioskCheck {
    private final ConfigurationFiles files;
    private final Mapping kiosk;
    private final List<Mistake> mistakes = new ArrayList<>();

    KioskCheck(ConfigurationFiles files) {
        this.files = files;
        this.kiosk = files.document(ConfigurationFiles.KIOSK).mapping();
    }

    List<Mistake> mistakes() {
        Mapping devices = kiosk.mapping("devices");
        devices.entries().forEach((id, entry) -> {
            if (entry.value() instanceof Mapping device) {
                model(device);
            }
        });
        ports(devices);
        places(devices.entries().keySet());
        records();
        drafts();
        key();
        mistakes.addAll(new CityLookCheck(files.folder(), kiosk.mapping("display")).mistakes());
        return mistakes;
    }

    private void model(Mapping device) {
        String kind = device.optionalText("kind").orElse("");
        String model = device.optionalText("model").orElse("");
        Optional<String> profile = ConfigurationFiles.profileOf(device);
        if (profile.isEmpty() || files.has(profile.get())) {
            return;
        }
        List<String> models = files.modelsOf(kind);
        add(device.lineOf("model"), "unknown-model", model, models, Map.of("model", model, "kind", kind));
    }

    private void ports(Mapping devices) {
        Map<String, String> takenBy = new HashMap<>();
        devices.entries().forEach((id, entry) -> {
            if (!(entry.value() instanceof Mapping device)
                    || !device.flag("enabled", true)
                    || device.optionalText("port").isEmpty()) {
                return;
            }
            String port = device.text("port");
            if (port.equals(Configuration.SIMULATED_PORT)) {
                return;
            }
            String other = takenBy.putIfAbsent(samePort(port), id);
            if (other != null) {
                mistakes.add(Mistake.of(
                        ConfigurationFiles.KIOSK,
                        device.lineOf("port"),
                        "same-port",
                        Map.of(
                                "port", port,
                                "device", id,
                                "other", other,
                                "otherLine", devices.mapping(other).lineOf("port"))));
            }
        });
    }

    /** Two names of one device, such as {@code /dev/ttyUSB0} and its link under {@code /dev/serial/by-id}, are one port. */
    private static String samePort(String port) {
        if (!port.startsWith("/")) {
            return port;
        }
        try {
            return Path.of(port).toRealPath().toString();
        } catch (IOException e) {
            return port;
        }
    }

    private void places(Set<String> devices) {
        kiosk.mapping("places").entries().forEach((id, entry) -> {
            if (!devices.contains(id)) {
                add(entry.keyLine(), "unknown-place", id, List.copyOf(devices), Map.of("device", id));
            }
        });
    }

    /** Whoever copies the folder of the database must not get its key along with it. */
    private void key() {
        Mapping store = kiosk.mapping("store");
        Optional<String> folder = store.optionalText("folder");
        for (String name : List.of("keyFile", "hallKeyFile")) {
            Optional<String> keyFile = store.optionalText(name);
            if (folder.filter(named -> !named.isBlank()).isPresent()
                    && keyFile.isPresent()
                    && liesIn(keyFile.get(), folder.get())) {
                mistakes.add(Mistake.of(
                        ConfigurationFiles.KIOSK,
                        store.lineOf(name),
                        "key-in-data",
                        Map.of("folder", folder.get(), "key", name)));
            }
        }
    }

    static boolean liesIn(String file, String folder) {
        return Path.of("/", file).normalize().startsWith(Path.of("/", folder).normalize());
    }

    /** The drafts of a hall lie in one place: whoever asks another terminal for them serves none. */
    private void drafts() {
        Mapping store = kiosk.mapping("store");
        if (store.get("draftsAt").isPresent() && store.get("draftsPort").isPresent()) {
            mistakes.add(Mistake.of(ConfigurationFiles.KIOSK, store.lineOf("draftsPort"), "drafts-twice", Map.of()));
        }
    }

    private void records() {
        kiosk.mapping("records").entries().forEach((name, entry) -> {
            if (!(entry.value() instanceof Scalar file)) {
                return;
            }
            if (file.text().equals(Configuration.PLATFORM_SOURCE)) {
                if (kiosk.optionalMapping("platform").isEmpty()) {
                    mistakes.add(Mistake.of(
                            ConfigurationFiles.KIOSK, file.line(), "records-without-platform", Map.of("name", name)));
                }
            } else if (!files.exists(file.text())) {
                mistakes.add(Mistake.of(
                        ConfigurationFiles.KIOSK,
                        file.line(),
                        "records-file-missing",
                        Map.of("name", name, "file", file.text())));
            }
        });
    }

    private void add(int line, String kind, String written, List<String> known, Map<String, Object> more) {
        mistakes.add(UnknownName.mistake(ConfigurationFiles.KIOSK, line, kind, written, known, more));
    }
}
