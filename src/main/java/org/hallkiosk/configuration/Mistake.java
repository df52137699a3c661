package org.hallkiosk.configuration;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.hallkiosk.text.Language;
import org.hallkiosk.text.LocalizedText;
import org.hallkiosk.text.Texts;

/**
 * Something in the configuration that must be put right before the kiosk can start.
 *
 * @param file relative to the configuration's folder, with forward slashes; {@code devices/…} for a profile
 * @param line from 1; 0 when the whole file is meant
 * @param kind what sort of mistake; its words are the texts {@code check.<kind>.what} and {@code check.<advice>.write}
 * @param advice usually the same as the kind
 * @param values what fills the texts' placeholders: strings, numbers, {@link Word}, {@link LocalizedText}, or collections of these
 */
public record Mistake(String file, int line, String kind, String advice, Map<String, Object> values)
        implements Comparable<Mistake> {

    public Mistake {
        values = Map.copyOf(values);
    }

    static Mistake of(String file, int line, String kind, Map<String, Object> values) {
        return new Mistake(file, line, kind, kind, values);
    }

    Mistake withAdvice(String otherAdvice) {
        return new Mistake(file, line, kind, otherAdvice, values);
    }

    /** A value that is itself a text, by its key. */
    public record Word(String textKey) {}

    /** What is wrong. */
    public String what(Texts texts, Language language) {
        return texts.get(language, "check." + kind + ".what", rendered(texts, language));
    }

    /** What to write instead. */
    public String write(Texts texts, Language language) {
        return texts.get(language, "check." + advice + ".write", rendered(texts, language));
    }

    private Map<String, String> rendered(Texts texts, Language language) {
        Map<String, String> rendered = new HashMap<>();
        values.forEach((name, value) -> rendered.put(name, render(value, texts, language)));
        return rendered;
    }

    private static String render(Object value, Texts texts, Language language) {
        return switch (value) {
            case LocalizedText text -> text.in(language);
            case Word word -> texts.get(language, word.textKey());
            case Collection<?> several ->
                several.stream().map(one -> render(one, texts, language)).collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }

    /** By file, then line: the order in which someone mends them. */
    @Override
    public int compareTo(Mistake other) {
        int byFile = file.compareTo(other.file);
        if (byFile != 0) {
            return byFile;
        }
        int byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : (kind + values).compareTo(other.kind + other.values);
    }
}
