package org.hallkiosk.text;

import java.util.Map;

/**
 * Something to tell a technician, in whichever language they read.
 *
 * @param key of the text
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
        return texts.get(language, key, values);
    }
}
