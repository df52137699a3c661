package org.hallkiosk.app.walk;

import java.util.Map;
import org.hallkiosk.text.Language;
import org.hallkiosk.text.Texts;

/**
 * Something to tell a technician about a script or a walk, in whichever language they read.
 *
 * @param key of the text
 */
public record Remark(String key, Map<String, ?> values) {

    public Remark {
        values = Map.copyOf(values);
    }

    static Remark of(String key) {
        return new Remark(key, Map.of());
    }

    static Remark of(String key, String placeholder, Object value) {
        return new Remark(key, Map.of(placeholder, value));
    }

    public String in(Texts texts, Language language) {
        return texts.get(language, key, values);
    }
}
