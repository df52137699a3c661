package org.hallkiosk.cli;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hallkiosk.discovery.Discovery.Found;

/** The line of {@code kiosk.yaml} for a device that was found. */
final class ConfigurationLine {
    /** What YAML reads as it stands inside braces: no comma, quote, or colon before a space. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9/._:+@%=~-]*[A-Za-z0-9/._+@%=~-]");

    private ConfigurationLine() {}

    static String of(String name, Found found) {
        StringBuilder line = new StringBuilder(name)
                .append(": {kind: ")
                .append(found.profile().kind().folder())
                .append(", model: ")
                .append(found.profile().model())
                .append(", port: ")
                .append(scalar(found.place()));
        if (!found.settings().isEmpty()) {
            line.append(", settings: ").append(settings(found.settings()));
        }
        return line.append('}').toString();
    }

    /** Sections of a profile have one level of keys. */
    private static String settings(Map<String, Object> dotted) {
        Map<String, Map<String, Object>> sections = new TreeMap<>();
        dotted.forEach((path, value) -> {
            int dot = path.indexOf('.');
            sections.computeIfAbsent(path.substring(0, dot), _ -> new TreeMap<>())
                    .put(path.substring(dot + 1), value);
        });
        return sections.entrySet().stream()
                .map(section -> section.getKey() + ": "
                        + section.getValue().entrySet().stream()
                                .map(entry -> entry.getKey() + ": "
                                        + scalar(entry.getValue().toString()))
                                .collect(Collectors.joining(", ", "{", "}")))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String scalar(String text) {
        return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "''") + "'";
    }
}
