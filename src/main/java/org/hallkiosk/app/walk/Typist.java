package org.hallkiosk.app.walk;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hallkiosk.text.Language;
import org.hallkiosk.text.Remark;
import org.hallkiosk.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Types on the keyboard of the screen, key by key. A text is words separated by blanks: {@code chaoyang=朝阳} types
 * pinyin and touches the candidate, anything else is typed letter by letter.
 */
final class Typist {
    /** With the finger's rest on the key: none is faster on one, and what comes faster the keyboard takes for an echo. */
    private static final Duration BETWEEN_KEYS = Duration.ofMillis(60);

    /** Where the keys have just changed under the finger it must look first; the keyboard counts on that. */
    private static final Duration AFTER_A_CHANGE = Duration.ofMillis(280);

    private static final int PAGES_TO_LOOK_THROUGH = 12;

    private final Finger finger;
    private final Texts texts;

    Typist(Finger finger, Texts texts) {
        this.finger = finger;
        this.texts = texts;
    }

    /** Null when all was typed, else what could not be. */
    @Nullable Remark type(String text, Language language) throws InterruptedException {
        // A date is asked by wheels first, an address by cards.
        for (String keys : List.of("keyboard.type-digits", "keyboard.write-rest")) {
            if (finger.tapKey(say(language, keys))) {
                Thread.sleep(AFTER_A_CHANGE);
            }
        }
        for (String word : List.of(text.split(" "))) {
            int equals = word.indexOf('=');
            Remark trouble = equals > 0
                    ? pinyin(word.substring(0, equals), word.substring(equals + 1), language)
                    : letters(word, language);
            if (trouble != null) {
                return trouble;
            }
        }
        return null;
    }

    private @Nullable Remark pinyin(String letters, String wanted, Language language) throws InterruptedException {
        if (finger.tapKey(say(language, "keyboard.chinese"))) {
            Thread.sleep(AFTER_A_CHANGE);
        }
        // The Chinese keys carry capitals, as pinyin is taught.
        Remark trouble = letters(letters.toUpperCase(Locale.ROOT), language);
        if (trouble != null) {
            return trouble;
        }
        for (int page = 0; page < PAGES_TO_LOOK_THROUGH; page++) {
            if (finger.tapKey(wanted)) {
                Thread.sleep(AFTER_A_CHANGE);
                return null;
            }
            if (!finger.tap(say(language, "keyboard.following"))) {
                break;
            }
            Thread.sleep(AFTER_A_CHANGE);
        }
        return new Remark("journey.why.no-candidate", Map.of("wanted", wanted, "letters", letters));
    }

    private @Nullable Remark letters(String word, Language language) throws InterruptedException {
        for (int codePoint : word.codePoints().toArray()) {
            String key = Character.toString(codePoint);
            if (!finger.tapKey(key) && !onAnotherLayer(key, language)) {
                return Remark.of("journey.why.no-key", "key", key);
            }
            Thread.sleep(BETWEEN_KEYS);
        }
        return null;
    }

    private boolean onAnotherLayer(String key, Language language) throws InterruptedException {
        for (String layer : List.of("keyboard.numbers", "keyboard.english", "keyboard.chinese")) {
            if (finger.tapKey(say(language, layer))) {
                Thread.sleep(AFTER_A_CHANGE);
                if (finger.tapKey(key)) {
                    return true;
                }
            }
        }
        return false;
    }

    private String say(Language language, String key) {
        return texts.get(language, key);
    }
}
