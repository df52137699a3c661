package org.hallkiosk.configuration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hallkiosk.configuration.DeviceProfile.Source;
import org.hallkiosk.configuration.YamlValue.Mapping;
import org.hallkiosk.configuration.YamlValue.Scalar;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.text.LocalizedText;

/**
 * All profiles under {@code devices/}, by kind and model.
 *
 * @param mistakes what keeps files from being profiles; the others are there
 */
public record DeviceProfiles(List<DeviceProfile> profiles, List<Mistake> mistakes) {

    public DeviceProfiles {
        profiles = List.copyOf(profiles);
        mistakes = List.copyOf(mistakes);
    }

    /** Reads and checks them; blocks for as long as the disk takes. */
    public static DeviceProfiles read(Path devicesFolder) {
        List<DeviceProfile> profiles = new ArrayList<>();
        List<Mistake> mistakes = new ArrayList<>();
        SchemaCheck schemas = new SchemaCheck();
        for (DeviceKind kind : DeviceKind.values()) {
            for (Path file : files(devicesFolder.resolve(kind.folder()))) {
                YamlDocument document = document(kind, file);
                if (isOtherData(document)) {
                    continue;
                }
                List<Mistake> wrong = new ArrayList<>(document.mistakes());
                wrong.addAll(schemas.check("profile", document));
                wrong.addAll(SourcesCheck.mistakes(document));
                if (wrong.isEmpty()) {
                    String name = file.getFileName().toString();
                    profiles.add(
                            profile(kind, name.substring(0, name.length() - ".yaml".length()), document.mapping()));
                }
                mistakes.addAll(wrong);
            }
        }
        return new DeviceProfiles(profiles, mistakes);
    }

    /** Data for the simulator, a list, may stand beside the profiles. */
    private static boolean isOtherData(YamlDocument document) {
        return document.mistakes().stream().anyMatch(mistake -> mistake.kind().equals("no-mapping"));
    }

    public Optional<DeviceProfile> named(DeviceKind kind, String model) {
        return profiles.stream()
                .filter(profile -> profile.kind() == kind && profile.model().equals(model))
                .findFirst();
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static YamlDocument document(DeviceKind kind, Path file) {
        String name = "devices/" + kind.folder() + "/" + file.getFileName();
        try {
            return YamlReader.read(name, Files.readAllBytes(file));
        } catch (IOException e) {
            return new YamlDocument(
                    name,
                    Optional.empty(),
                    List.of(Mistake.of(
                            name,
                            0,
                            "file-unreadable",
                            Map.of("problem", e.getClass().getSimpleName()))));
        }
    }

    private static DeviceProfile profile(DeviceKind kind, String model, Mapping root) {
        return new DeviceProfile(
                kind,
                model,
                ConfigurationReader.localized(root.mapping("name")),
                notes(root),
                DottedValues.of(root),
                root.mappings("usb").stream().map(DeviceProfiles::usbId).toList(),
                root.optionalText("udev").orElse(""),
                sources(root));
    }

    private static LocalizedText notes(Mapping root) {
        String inOneLanguage = root.optionalText("notes").orElse("");
        return root.optionalMapping("notes")
                .map(ConfigurationReader::localized)
                .orElse(new LocalizedText(inOneLanguage, inOneLanguage));
    }

    private static UsbId usbId(Mapping id) {
        return new UsbId(id.text("vendor"), id.optionalText("product"), id.text("as"), id.flag("sharedChip", false));
    }

    private static List<Source> sources(Mapping root) {
        List<Mapping> groups = root.mappings("source");
        if (groups.isEmpty()) {
            return List.of(new Source(List.of(), root.text("source"), ""));
        }
        return groups.stream()
                .map(group -> new Source(
                        group.list("facts").stream()
                                .filter(Scalar.class::isInstance)
                                .map(fact -> ((Scalar) fact).text())
                                .toList(),
                        group.text("document"),
                        group.optionalText("url").orElse("")))
                .toList();
    }
}
