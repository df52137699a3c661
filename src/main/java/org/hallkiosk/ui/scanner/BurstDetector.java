package org.hallkiosk.ui.scanner;

import java.util.Optional;
import java.util.OptionalLong;
import org.hallkiosk.device.ScreenKeyboard.Burst;
import org.hallkiosk.device.ScreenKeyboard.End;
import org.hallkiosk.device.ScreenKeyboard.Rule;

/**
 * Tells what a scanner types from what a hand types: times and keys in, a verdict out. It owns no clock: whoever feeds it
 * says that the keys have paused when {@link #quietAt()} is over and no key is waiting. So keys that a busy screen takes
 * late are still judged together. Not thread-safe.
 */
final class BurstDetector {
    private final Rule rule;
    /** A new one each time: one that is emptied still holds what stood in it. */
    private StringBuilder text = new StringBuilder();

    private int keys;
    private boolean onlyText = true;
    private long begun;
    private long last;

    BurstDetector(Rule rule) {
        this.rule = rule;
    }

    /** Whose the keys are since the last verdict that was not {@link Unknown}. */
    sealed interface Verdict {

        /** Too early to say: hold the key back. */
        record Unknown() implements Verdict {}

        /** A hand's, this key and those held back: let them through in their order. */
        record Typing() implements Verdict {}

        /** A scanner's, this key and those held back: nobody else may see them. The burst, when it has ended. */
        record Scanner(Optional<Burst> ended) implements Verdict {}
    }

    /** @param now in nanoseconds */
    Verdict press(long now, PressedKey key) {
        if (keys == 0) {
            begun = now;
        }
        last = now;
        return switch (key) {
            case PressedKey.Sign(char value) -> sign(value);
            case PressedKey.Enter _ -> special(rule.end() == End.ENTER);
            case PressedKey.Tab _ -> special(rule.end() == End.TAB);
            case PressedKey.Other _ -> special(false);
        };
    }

    /** The keys have paused. */
    Verdict quiet() {
        return isBurst() ? new Verdict.Scanner(Optional.of(end(rule.end() == End.SILENCE))) : typing();
    }

    /** When silence will have meant something; empty while nothing is held back or swallowed. */
    OptionalLong quietAt() {
        return keys == 0
                ? OptionalLong.empty()
                : OptionalLong.of(last + (isBurst() ? rule.gap() : rule.betweenKeys()).toNanos());
    }

    private boolean isBurst() {
        return keys >= rule.shortest();
    }

    private Verdict sign(char value) {
        keys++;
        if (text.length() <= rule.longest()) {
            text.append(value);
        }
        return isBurst() ? new Verdict.Scanner(Optional.empty()) : new Verdict.Unknown();
    }

    private Verdict special(boolean ends) {
        if (!isBurst()) {
            return typing();
        }
        if (ends) {
            return new Verdict.Scanner(Optional.of(end(true)));
        }
        onlyText = false;
        return new Verdict.Scanner(Optional.empty());
    }

    private Verdict typing() {
        forget();
        return new Verdict.Typing();
    }

    private Burst end(boolean whole) {
        Burst burst = new Burst(text.toString(), onlyText, whole, begun);
        forget();
        return burst;
    }

    private void forget() {
        text = new StringBuilder();
        keys = 0;
        onlyText = true;
    }
}
