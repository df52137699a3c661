package org.hallkiosk.configuration;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hallkiosk.configuration.YamlValue.Mapping;
import org.hallkiosk.configuration.YamlValue.Scalar;
import org.hallkiosk.text.Language;
import org.hallkiosk.text.Texts;

/** Whether every text stands in every language, once, with the same placeholders. */
final class TextsCheck {
    private final ConfigurationFiles files;
    private final Map<Language, Map<String, Line>> lines = new EnumMap<>(Language.class);
    private final List<Mistake> mistakes = new ArrayList<>();

    /** Where a text stands. */
    private record Line(String file, int line, String text) {}

    TextsCheck(ConfigurationFiles files) {
        this.files = files;
        for (Language language : Language.values()) {
            Map<String, Line> found = new LinkedHashMap<>();
            for (YamlDocument document : files.documentsIn(ConfigurationFiles.textFolder(language))) {
                collect(document.file(), "", document.mapping(), found);
            }
            lines.put(language, found);
        }
    }

    private void collect(String file, String prefix, Mapping mapping, Map<String, Line> found) {
        mapping.entries().forEach((key, entry) -> {
            String path = prefix + key;
            if (entry.value() instanceof Mapping inner) {
                collect(file, path + ".", inner, found);
            } else if (entry.value() instanceof Scalar text) {
                Line first = found.putIfAbsent(path, new Line(file, entry.keyLine(), text.text()));
                if (first != null && !first.file().equals(file)) {
                    mistakes.add(Mistake.of(
                            file,
                            entry.keyLine(),
                            "text-twice",
                            Map.of("key", path, "other", first.file(), "otherLine", first.line())));
                }
            }
        });
    }

    Texts texts() {
        Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);
        lines.forEach((language, found) -> {
            Map<String, String> flat = new LinkedHashMap<>();
            found.forEach((key, line) -> flat.put(key, line.text()));
            texts.put(language, flat);
        });
        return Texts.of(texts);
    }

    /** A file that cannot be parsed has said so already; its texts are not reported one by one as well. */
    List<Mistake> mistakes() {
        for (Language language : Language.values()) {
            if (isMissingAltogether(language)) {
                continue;
            }
            Map<String, Line> here = linesOf(language);
            linesOf(language.other()).forEach((key, there) -> {
                String file = inLanguage(there.file(), language);
                Line line = here.get(key);
                if (line != null) {
                    placeholders(language, key, line, there);
                } else if (!unreadable(file)) {
                    mistakes.add(Mistake.of(
                            file,
                            lineOfNearest(language, file, key),
                            "text-missing",
                            Map.of("key", key, "language", language.tag(), "text", there.text())));
                }
            });
        }
        return mistakes;
    }

    private Map<String, Line> linesOf(Language language) {
        return lines.getOrDefault(language, Map.of());
    }

    /** Said once, of the folder, instead of text by text. */
    private boolean isMissingAltogether(Language language) {
        return files.documentsIn(ConfigurationFiles.textFolder(language)).isEmpty();
    }

    private static String inLanguage(String file, Language language) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        return ConfigurationFiles.textFolder(language) + "/" + name;
    }

    private boolean unreadable(String file) {
        return files.has(file) && files.document(file).root().isEmpty();
    }

    /** A placeholder that only one language has would be shown as {@code {name}}, or lose what it should say. */
    private void placeholders(Language language, String key, Line here, Line there) {
        Set<String> unknown = new HashSet<>(Texts.placeholders(here.text()));
        unknown.removeAll(Texts.placeholders(there.text()));
        for (String placeholder : unknown) {
            mistakes.add(Mistake.of(
                    here.file(),
                    here.line(),
                    "placeholder-differs",
                    Map.of(
                            "key", key,
                            "placeholder", "{" + placeholder + "}",
                            "other", there.file(),
                            "otherLine", there.line(),
                            "language", language.other().tag())));
        }
    }

    /** What the program needs and this folder lacks in both languages; what only one lacks is said by {@link #mistakes}. */
    List<Mistake> missingFrom(Texts shipped) {
        List<Mistake> missing = new ArrayList<>();
        for (Language language : Language.values()) {
            String folder = ConfigurationFiles.textFolder(language);
            boolean someUnreadable = files.documentsIn(folder).stream()
                    .anyMatch(file -> file.root().isEmpty());
            for (String key : shipped.keys(language)) {
                boolean inNeither = !linesOf(language).containsKey(key)
                        && !linesOf(language.other()).containsKey(key);
                if (inNeither && !someUnreadable && !isMissingAltogether(language)) {
                    missing.add(Mistake.of(
                            folder,
                            0,
                            "text-missing",
                            Map.of("key", key, "language", language.tag(), "text", shipped.get(language, key))));
                }
            }
        }
        return missing;
    }

    /** The line of the nearest group of texts that the missing one belongs to. */
    private int lineOfNearest(Language language, String file, String key) {
        String group = key;
        while (group.contains(".")) {
            group = group.substring(0, group.lastIndexOf('.'));
            String prefix = group + ".";
            for (Map.Entry<String, Line> entry : linesOf(language).entrySet()) {
                if (entry.getKey().startsWith(prefix) && entry.getValue().file().equals(file)) {
                    return entry.getValue().line();
                }
            }
        }
        return files.has(file) ? 1 : 0;
    }
}
