package org.hallkiosk.journey;

import java.util.Map;

/**
 * A message to the applicant, as the key of its text and what to fill in; the screen has the words.
 *
 * @param key of a text; the texts {@code key.title}, {@code key.do} and {@code key.still} say what happened, what to do
 *     now and what still works, where they exist
 */
public record Notice(String key, Severity severity, Map<String, String> values) {

    public Notice {
        values = Map.copyOf(values);
    }

    public static Notice info(String key) {
        return new Notice(key, Severity.INFO, Map.of());
    }

    public static Notice warning(String key) {
        return new Notice(key, Severity.WARNING, Map.of());
    }

    public static Notice danger(String key) {
        return new Notice(key, Severity.DANGER, Map.of());
    }

    /** The values may name the applicant. */
    @Override
    public String toString() {
        return "Notice[" + key + "]";
    }

    /** How loud the message is. */
    public enum Severity {
        INFO,
        WARNING,
        DANGER
    }
}
