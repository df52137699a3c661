package org.hallkiosk.ui.screen;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.hallkiosk.text.Language;
import org.hallkiosk.ui.keyboard.DateWheel;
import org.hallkiosk.ui.keyboard.KeyboardTexts;

/** The keyboard's own words in the language of the moment. */
final class KeyboardWords {
    private KeyboardWords() {}

    static DateWheel.Words ofDates(ScreenContext context) {
        boolean chinese = context.phrases().language() == Language.ZH_CN;
        Locale locale = chinese ? Locale.CHINA : Locale.ENGLISH;
        return new DateWheel.Words(
                DateTimeFormatter.ofPattern(context.say("keyboard.year"), locale),
                DateTimeFormatter.ofPattern(context.say("keyboard.month"), locale),
                DateTimeFormatter.ofPattern(context.say("keyboard.day"), locale),
                context.say("keyboard.earlier"),
                context.say("keyboard.later"),
                context.say("keyboard.type-digits"),
                context.say("keyboard.done"));
    }

    static KeyboardTexts of(ScreenContext context) {
        return new KeyboardTexts(
                context.say("keyboard.done"),
                context.say("keyboard.choose"),
                context.say("keyboard.space"),
                context.say("keyboard.separator"),
                context.say("keyboard.chinese"),
                context.say("keyboard.english"),
                context.say("keyboard.numbers"),
                context.say("keyboard.shift"),
                context.say("keyboard.backspace"),
                context.say("keyboard.previous"),
                context.say("keyboard.following"),
                context.say("keyboard.handwriting"),
                context.say("keyboard.pinyin"),
                context.say("keyboard.undo-stroke"),
                context.say("keyboard.clear-strokes"),
                context.say("keyboard.writing-hint"),
                context.say("keyboard.candidate-hint"),
                context.say("keyboard.no-dictionary"));
    }
}
