package org.hallkiosk.voice;

import java.util.List;
import org.hallkiosk.text.Language;

/**
 * What is said in one go.
 *
 * @param volume between 0 and 100
 */
public record Utterance(Language language, int volume, List<Prompt> prompts) {
    public Utterance {
        prompts = List.copyOf(prompts);
    }

    /** Someone's data may be among the words. */
    @Override
    public String toString() {
        return "Utterance[" + language + ", " + prompts.size() + "]";
    }
}
