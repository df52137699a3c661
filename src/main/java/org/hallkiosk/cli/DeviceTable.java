package org.hallkiosk.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hallkiosk.configuration.DeviceProfile;
import org.hallkiosk.configuration.DeviceProfile.Source;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.text.Language;
import org.hallkiosk.text.Texts;

/**
 * The table of supported devices, in Markdown: what each profile says, where that stands, and how it was proved. A
 * profile is proved by a transcript, its own or another's; without one, only by what the tests of its protocol do.
 */
record DeviceTable(Texts texts, Language language, Path devicesFolder, List<DeviceProfile> profiles) {

    String markdown() {
        StringBuilder page = new StringBuilder();
        page.append(text("head", Map.of("count", profiles.size()))).append('\n');
        for (DeviceKind kind : DeviceKind.values()) {
            List<DeviceProfile> ofKind =
                    profiles.stream().filter(profile -> profile.kind() == kind).toList();
            if (!ofKind.isEmpty()) {
                page.append("\n## ")
                        .append(text("kind." + kind.folder(), Map.of()))
                        .append("\n\n")
                        .append(text("columns", Map.of()))
                        .append("\n| --- | --- | --- | --- | --- | --- |\n");
                ofKind.forEach(profile -> page.append(row(profile)).append('\n'));
            }
        }
        return page.toString();
    }

    private String row(DeviceProfile profile) {
        return "| " + profile.name().in(language) + "<br>`" + profile.model() + "` | `" + profile.protocol() + "` | "
                + settings(profile, "connection") + usb(profile) + " | " + settings(profile, "capabilities")
                + settings(profile, "framing") + " | " + sources(profile) + " | " + proof(profile) + " |";
    }

    private static String settings(DeviceProfile profile, String section) {
        return new TreeMap<>(profile.values())
                .entrySet().stream()
                        .filter(value -> value.getKey().startsWith(section + "."))
                        .map(value -> cell(value.getKey().substring(section.length() + 1) + " " + value.getValue()))
                        .collect(Collectors.joining(", "));
    }

    private static String usb(DeviceProfile profile) {
        return profile.usb().stream()
                .map(id -> "<br>" + id.vendor() + ":" + id.product().orElse("*") + " " + id.as())
                .collect(Collectors.joining());
    }

    private static String sources(DeviceProfile profile) {
        return profile.sources().stream().map(DeviceTable::source).distinct().collect(Collectors.joining("<br>"));
    }

    private static String source(Source source) {
        String document = cell(source.document());
        return source.url().isEmpty() ? document : "[" + document + "](" + source.url() + ")";
    }

    private String proof(DeviceProfile profile) {
        String own = profile.model();
        String other = profile.at("").text("transcript", "");
        if (hasTranscript(profile, own)) {
            return text("proved.transcript", Map.of());
        }
        if (!other.isEmpty() && hasTranscript(profile, other)) {
            return text("proved.transcript-of", Map.of("model", other));
        }
        String byProtocol = "device-table.proved." + profile.protocol();
        return texts.has(language, byProtocol)
                ? text("proved." + profile.protocol(), Map.of())
                : text("proved.nothing", Map.of());
    }

    private boolean hasTranscript(DeviceProfile profile, String model) {
        return Files.isRegularFile(devicesFolder
                .resolve(profile.kind().folder())
                .resolve("transcripts")
                .resolve(model + ".yaml"));
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").strip();
    }

    private String text(String key, Map<String, ?> values) {
        return texts.get(language, "device-table." + key, values).strip();
    }
}
