package org.hallkiosk.ui.screen;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.hallkiosk.text.Language;
import org.hallkiosk.ui.keyboard.DateWheel;
import org.hallkiosk.ui.keyboard.DivisionPicker;
import org.hallkiosk.ui.keyboard.KeyboardTexts;

/** The keyboard's own words in the language of the moment. */
public final class KeyboardWords {
    private KeyboardWords() {}

    /** @param done what stands on the key that ends it */
    static DateWheel.Words ofDates(ScreenContext context, String done) {
        boolean chinese = context.phrases().language() == Language.ZH_CN;
        Locale locale = chinese ? Locale.CHINA : Locale.ENGLISH;
        return new DateWheel.Words(
                DateTimeFormatter.ofPattern(context.say("keyboard.year"), locale),
                DateTimeFormatter.ofPattern(context.say("keyboard.month"), locale),
                DateTimeFormatter.ofPattern(context.say("keyboard.day"), locale),
                context.say("keyboard.earlier"),
                context.say("keyboard.later"),
                context.say("keyboard.type-digits"),
                done);
    }

    static DivisionPicker.Words ofDivisions(ScreenContext context) {
        return new DivisionPicker.Words(
                context.phrases().language(),
                context.say("keyboard.everywhere"),
                context.say("keyboard.previous-page"),
                context.say("keyboard.next-page"),
                context.say("keyboard.write-rest"));
    }

    static KeyboardTexts of(ScreenContext context) {
        return of(context.phrases());
    }

    public static KeyboardTexts of(Phrases phrases) {
        return of(phrases, phrases.get("keyboard.done"));
    }

    /** @param done what stands on the key that ends typing */
    static KeyboardTexts of(Phrases phrases, String done) {
        return new KeyboardTexts(
                done,
                phrases.get("keyboard.choose"),
                phrases.get("keyboard.space"),
                phrases.get("keyboard.separator"),
                phrases.get("keyboard.chinese"),
                phrases.get("keyboard.english"),
                phrases.get("keyboard.numbers"),
                phrases.get("keyboard.shift"),
                phrases.get("keyboard.backspace"),
                phrases.get("keyboard.previous"),
                phrases.get("keyboard.following"),
                phrases.get("keyboard.handwriting"),
                phrases.get("keyboard.pinyin"),
                phrases.get("keyboard.strokes"),
                phrases.get("keyboard.undo-stroke"),
                phrases.get("keyboard.clear-strokes"),
                phrases.get("keyboard.writing-hint"),
                phrases.get("keyboard.strokes-hint"),
                phrases.get("keyboard.candidate-hint"),
                phrases.get("keyboard.no-dictionary"));
    }
}
