package org.hallkiosk.ui.screen;

import org.hallkiosk.ui.keyboard.KeyboardTexts;

/** The keyboard's own words in the language of the moment. */
final class KeyboardWords {
    private KeyboardWords() {}

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
