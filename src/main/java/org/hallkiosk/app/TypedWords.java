package org.hallkiosk.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.hallkiosk.configuration.Configuration;
import org.hallkiosk.service.FactDefinition;
import org.hallkiosk.text.LocalizedText;

/** What people type in this hall more often than elsewhere: its services, its choices, and the words in words.txt. */
final class TypedWords {
    private static final Pattern NOT_CHINESE = Pattern.compile("[^\\p{IsHan}]+");

    private TypedWords() {}

    /** Reads words.txt, if there is one; blocks on the disk. */
    static Collection<String> of(Configuration configuration) {
        Set<String> words = new LinkedHashSet<>();
        configuration.catalogue().items().forEach(service -> add(words, service.name()));
        configuration.catalogue().facts().values().stream()
                .map(FactDefinition::choices)
                .forEach(choices -> choices.values().forEach(choice -> add(words, choice)));
        words.addAll(inFile(configuration.folder().resolve("words.txt")));
        return words;
    }

    private static void add(Set<String> words, LocalizedText text) {
        NOT_CHINESE
                .splitAsStream(text.chinese())
                .filter(word -> !word.isEmpty())
                .forEach(words::add);
    }

    private static Set<String> inFile(Path file) {
        Set<String> words = new LinkedHashSet<>();
        try {
            Files.readString(file)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(NOT_CHINESE::splitAsStream)
                    .filter(word -> !word.isEmpty())
                    .forEach(words::add);
        } catch (IOException e) {
            // Without own words every word can still be typed, only not always first.
        }
        return words;
    }
}
