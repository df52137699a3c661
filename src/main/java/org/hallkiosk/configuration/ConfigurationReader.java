package org.hallkiosk.configuration;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.hallkiosk.configuration.Configuration.Height;
import org.hallkiosk.configuration.Configuration.Orientation;
import org.hallkiosk.configuration.Configuration.Place;
import org.hallkiosk.configuration.Configuration.PlatformAccess;
import org.hallkiosk.configuration.Configuration.Side;
import org.hallkiosk.configuration.Configuration.Store;
import org.hallkiosk.configuration.Configuration.Terminal;
import org.hallkiosk.configuration.Configuration.Trail;
import org.hallkiosk.configuration.YamlValue.Mapping;
import org.hallkiosk.configuration.YamlValue.Scalar;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.device.SheetOptions;
import org.hallkiosk.service.Catalogue;
import org.hallkiosk.service.Elsewhere;
import org.hallkiosk.service.Records;
import org.hallkiosk.text.Language;
import org.hallkiosk.text.LocalizedText;
import org.hallkiosk.text.Texts;

/** Makes typed data of files that were checked; a file that does not fit is a bug of the checks. */
final class ConfigurationReader {
    private static final int USUAL_TRAIL_DAYS = 180;

    private final ConfigurationFiles files;
    private final Path stateFolder;

    ConfigurationReader(ConfigurationFiles files, Path stateFolder) {
        this.files = files;
        this.stateFolder = stateFolder;
    }

    Configuration read(Texts texts) {
        Mapping sources = files.document(ConfigurationFiles.KIOSK).mapping().mapping("records");
        return read(texts, SheetsReader.read(files.documentsIn("services")), records(sources), catalogue());
    }

    /** All but the services and what belongs to them. */
    Configuration face(Texts texts) {
        return read(texts, Map.of(), Map.of(), new Catalogue(List.of(), Map.of()));
    }

    private Configuration read(
            Texts texts, Map<String, SheetOptions> sheets, Map<String, Records> records, Catalogue catalogue) {
        Mapping kiosk = files.document(ConfigurationFiles.KIOSK).mapping();
        Mapping store = kiosk.mapping("store");
        return new Configuration(
                files.folder(),
                terminal(kiosk.mapping("terminal"), look(kiosk.mapping("display"))),
                constant(Orientation.class, kiosk.mapping("display").text("orientation")),
                places(kiosk.mapping("places")),
                devices(kiosk.mapping("devices")),
                files.driversFolder().folder(),
                store(store, kiosk.mapping("trail")),
                kiosk.mapping("monitor").integer("port", 0),
                sheets,
                records,
                kiosk.optionalMapping("platform").map(platform -> platform(platform, kiosk.mapping("records"))),
                kiosk.optionalMapping("payment").map(payment -> URI.create(payment.text("address"))),
                codeKeys(kiosk.mapping("codeKeys")),
                kiosk.optionalMapping("voice").map(voice -> VoiceReader.read(voice, files.folder())),
                catalogue,
                texts);
    }

    private Store store(Mapping store, Mapping trail) {
        Path folder = stateFolder.resolve(store.text("folder"));
        return new Store(
                folder,
                stateFolder.resolve(store.text("keyFile")),
                stateFolder.resolve(store.optionalText("hallKeyFile").orElse("keys/hall.key")),
                store.optionalText("draftsAt").map(URI::create),
                store.get("draftsPort").isPresent()
                        ? OptionalInt.of(store.integer("draftsPort", 0))
                        : OptionalInt.empty(),
                new Trail(
                        stateFolder.resolve(trail.optionalText("folder").orElse("trail")),
                        folder.resolve("trail.ends"),
                        trail.integer("keepDays", USUAL_TRAIL_DAYS)));
    }

    private PlatformAccess platform(Mapping platform, Mapping sources) {
        return new PlatformAccess(
                URI.create(platform.text("address")),
                stateFolder.resolve(platform.optionalText("keyFile").orElse("keys/terminal.key")),
                platform.optionalText("certificates").map(files.folder()::resolve),
                sources.entries().keySet().stream()
                        .filter(name -> isAtPlatform(sources, name))
                        .collect(Collectors.toSet()));
    }

    private static boolean isAtPlatform(Mapping sources, String name) {
        return sources.text(name).equals(Configuration.PLATFORM_SOURCE);
    }

    private Map<String, Path> codeKeys(Mapping keys) {
        Map<String, Path> read = new HashMap<>();
        for (String id : keys.entries().keySet()) {
            read.put(id, files.folder().resolve(keys.text(id)));
        }
        return read;
    }

    private CityLook look(Mapping display) {
        return new CityLook(
                display.optionalText("colour").map(Colour::of),
                display.optionalText("emblem")
                        .map(emblem -> CityLookCheck.isFile(emblem)
                                ? new CityLook.Emblem.Picture(files.folder().resolve(emblem))
                                : new CityLook.Emblem.Drawing(emblem)));
    }

    private static Terminal terminal(Mapping terminal, CityLook look) {
        Mapping idle = terminal.mapping("idle");
        return new Terminal(
                terminal.text("id"),
                localized(terminal.mapping("hall")),
                look,
                language(terminal.text("language")),
                Duration.ofSeconds(idle.integer("warnAfterSeconds", 60)),
                Duration.ofSeconds(idle.integer("wipeAfterSeconds", 15)));
    }

    private static Language language(String tag) {
        for (Language language : Language.values()) {
            if (language.tag().equals(tag)) {
                return language;
            }
        }
        throw new IllegalStateException("no language " + tag);
    }

    static LocalizedText localized(Mapping text) {
        return new LocalizedText(text.text(Language.ZH_CN.tag()), text.text(Language.EN.tag()));
    }

    static <E extends Enum<E>> E constant(Class<E> type, String written) {
        return Enum.valueOf(type, written.toUpperCase(Locale.ROOT));
    }

    private static Map<String, Place> places(Mapping places) {
        Map<String, Place> read = new HashMap<>();
        for (String id : places.entries().keySet()) {
            Mapping place = places.mapping(id);
            read.put(
                    id,
                    new Place(constant(Side.class, place.text("side")), constant(Height.class, place.text("height"))));
        }
        return read;
    }

    private List<DeviceSettings> devices(Mapping devices) {
        List<DeviceSettings> read = new ArrayList<>();
        for (String id : devices.entries().keySet()) {
            Mapping device = devices.mapping(id);
            if (!device.flag("enabled", true)) {
                continue;
            }
            Map<String, Object> values = new LinkedHashMap<>();
            ConfigurationFiles.profileOf(device)
                    .ifPresent(profile -> values.putAll(
                            DottedValues.of(files.document(profile).mapping())));
            values.putAll(DottedValues.of(device.mapping("settings")));
            read.add(new DeviceSettings(
                    id,
                    DeviceKind.named(device.text("kind")).orElseThrow(),
                    device.text("model"),
                    device.text("port"),
                    values));
        }
        return read;
    }

    private Map<String, Records> records(Mapping sources) {
        Map<String, Records> read = new HashMap<>();
        for (String name : sources.entries().keySet()) {
            if (isAtPlatform(sources, name)) {
                continue;
            }
            Mapping file = files.document(sources.text(name)).mapping();
            Mapping rows = file.mapping("rows");
            Map<String, Map<String, String>> people = new HashMap<>();
            for (String idNumber : rows.entries().keySet()) {
                Map<String, String> row = new LinkedHashMap<>();
                rows.mapping(idNumber).entries().forEach((fact, cell) -> {
                    if (cell.value() instanceof Scalar value) {
                        row.put(fact, value.text());
                    }
                });
                people.put(idNumber, row);
            }
            read.put(name, new Records(name, localized(file.mapping("label")), people));
        }
        return read;
    }

    private Catalogue catalogue() {
        return new Catalogue(
                ServiceReader.readAll(files.documentsIn("services")),
                FactsReader.read(files.document(ConfigurationFiles.FACTS).mapping()),
                files.document(ConfigurationFiles.ELSEWHERE).mapping().mappings("elsewhere").stream()
                        .map(matter -> new Elsewhere(
                                matter.text("id"),
                                localized(matter.mapping("name")),
                                localized(matter.mapping("where")),
                                GuideReader.searchWords(matter)))
                        .toList(),
                DivisionsReader.read(
                        files.document(ConfigurationFiles.DIVISIONS).mapping()));
    }
}
