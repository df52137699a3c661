package org.hallkiosk.ui.voice;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hallkiosk.text.Language;
import org.hallkiosk.text.Texts;
import org.hallkiosk.voice.Prompt;

/**
 * Finds the text that stands on a screen among the terminal's texts, so that its recording can be played, and its spoken
 * form said where the written one reads badly ({@code spoken.instead.<key>}). What has values filled in is said as it
 * stands.
 */
final class PromptBook {
    private static final String INSTEAD = "spoken.instead.";

    /** Five digits or more are a number of something and no amount: said one by one. */
    private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]{5,}[0-9Xx]?");

    private final Texts texts;
    private final Map<Language, Map<String, String>> keys = new EnumMap<>(Language.class);

    PromptBook(Texts texts) {
        this.texts = texts;
    }

    Prompt ofKey(Language language, String key) {
        return new Prompt(Optional.of(key), spoken(language, key, texts.get(language, key)));
    }

    Prompt of(Language language, String words) {
        return Optional.ofNullable(keys(language).get(words))
                .map(key -> new Prompt(Optional.of(key), spoken(language, key, words)))
                .orElseGet(() -> Prompt.of(digitByDigit(words)));
    }

    private String spoken(Language language, String key, String written) {
        String instead = INSTEAD + key;
        return texts.has(language, instead) ? texts.get(language, instead) : written;
    }

    private Map<String, String> keys(Language language) {
        return keys.computeIfAbsent(language, missing -> {
            Map<String, String> found = new HashMap<>();
            for (String key : texts.keys(missing)) {
                String text = texts.get(missing, key);
                if (!key.startsWith(INSTEAD) && Texts.placeholders(text).isEmpty()) {
                    found.putIfAbsent(text, key);
                }
            }
            return found;
        });
    }

    static String digitByDigit(String words) {
        return LONG_NUMBER
                .matcher(words)
                .replaceAll(found ->
                        Matcher.quoteReplacement(String.join(" ", found.group().split(""))));
    }
}
