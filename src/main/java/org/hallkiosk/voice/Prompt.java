package org.hallkiosk.voice;

import java.util.Optional;

/**
 * A sentence or a few words.
 *
 * @param key of the text, where it is always the same and may have been recorded
 */
public record Prompt(Optional<String> key, String words) {

    public static Prompt of(String words) {
        return new Prompt(Optional.empty(), words);
    }

    /** Someone's data may be among the words. */
    @Override
    public String toString() {
        return "Prompt[" + key.orElse("") + "]";
    }
}
