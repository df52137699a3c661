package org.hallkiosk.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Every text that people read, by dotted key and language. Immutable. A key that one language lacks is answered in the
 * other language, a key that both lack by the key itself: an applicant never meets an empty button. Tests compare
 * {@link #keys} instead.
 */
public final class Texts {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)}");

    private final Map<Language, Map<String, String>> texts;

    private Texts(Map<Language, Map<String, String>> texts) {
        Map<Language, Map<String, String>> copy = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            copy.put(
                    language, Collections.unmodifiableMap(new LinkedHashMap<>(texts.getOrDefault(language, Map.of()))));
        }
        this.texts = copy;
    }

    /** Texts that were read elsewhere: for each language, dotted key to text. */
    public static Texts of(Map<Language, Map<String, String>> texts) {
        return new Texts(texts);
    }

    /** Reads {@code <folder>/<language tag>/*.yaml}; the name of a file is no part of its keys. */
    public static Texts load(Path folder) throws IOException {
        Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Map<String, String> flat = new LinkedHashMap<>();
            for (Path file : yamlFilesIn(folder.resolve(language.tag()))) {
                flat.putAll(TextFile.parse(file.toString(), Files.readString(file)));
            }
            texts.put(language, flat);
        }
        return new Texts(texts);
    }

    private static List<Path> yamlFilesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    public String get(Language language, String key) {
        String text = texts.getOrDefault(language, Map.of()).get(key);
        if (text == null) {
            text = texts.getOrDefault(language.other(), Map.of()).get(key);
        }
        return text == null ? key : text;
    }

    /** The text with each {@code {name}} replaced by that value; a placeholder without a value stays visible. */
    public String get(Language language, String key, Map<String, ?> values) {
        return PLACEHOLDER.matcher(get(language, key)).replaceAll(found -> {
            Object value = values.get(found.group(1));
            return Matcher.quoteReplacement(value == null ? found.group() : value.toString());
        });
    }

    public boolean has(Language language, String key) {
        return texts.getOrDefault(language, Map.of()).containsKey(key);
    }

    public Set<String> keys(Language language) {
        return texts.getOrDefault(language, Map.of()).keySet();
    }

    /** The names between braces in a text, in order of appearance. */
    public static List<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    /** These texts, and the other's where these have none. */
    public Texts orElse(Texts other) {
        Map<Language, Map<String, String>> both = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Map<String, String> merged = new LinkedHashMap<>(other.texts.getOrDefault(language, Map.of()));
            merged.putAll(texts.getOrDefault(language, Map.of()));
            both.put(language, merged);
        }
        return new Texts(both);
    }
}
