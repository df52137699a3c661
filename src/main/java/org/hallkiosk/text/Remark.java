package org.hallkiosk.text;

import java.util.HashMap;
import java.util.Map;

/**
 * Something to tell a technician, in whichever language they read.
 *
 * @param key of the text
 * @param values of its placeholders; another remark among them is told in the same language
 */
public record Remark(String key, Map<String, ?> values) {

    public Remark {
        values = Map.copyOf(values);
    }

    public static Remark of(String key) {
        return new Remark(key, Map.of());
    }

    public static Remark of(String key, String placeholder, Object value) {
        return new Remark(key, Map.of(placeholder, value));
    }

    public String in(Texts texts, Language language) {
        Map<String, Object> told = new HashMap<>();
        values.forEach(
                (name, value) -> told.put(name, value instanceof Remark remark ? remark.in(texts, language) : value));
        return texts.get(language, key, told);
    }
}
