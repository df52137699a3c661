package org.hallkiosk.ui.screen;

import java.util.Map;
import org.hallkiosk.text.Language;
import org.hallkiosk.text.LocalizedText;
import org.hallkiosk.text.Texts;

/** The kiosk's texts in the language of the moment. */
public record Phrases(Texts texts, Language language) {

    public String get(String key) {
        return texts.get(language, key);
    }

    public String get(String key, Map<String, ?> values) {
        return texts.get(language, key, values);
    }

    public boolean has(String key) {
        return texts.has(language, key);
    }

    public String of(LocalizedText text) {
        return text.in(language);
    }
}
