package org.hallkiosk.ui.screen;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.hallkiosk.ui.keyboard.AddressKeyboard;
import org.hallkiosk.ui.keyboard.TextTarget;

/** The line that the keyboard types into; tells every change, so that nothing typed is lost. */
final class TypedLine implements TextTarget, AddressKeyboard.Line {
    private final TypedText display = new TypedText();
    private final int maxLength;
    private final Consumer<String> changed;
    private final Consumer<String> done;
    private final UnaryOperator<String> shown;
    private String text;

    TypedLine(String start, int maxLength, Consumer<String> changed, Consumer<String> done) {
        this(start, maxLength, UnaryOperator.identity(), changed, done);
    }

    /** @param shown how the text is easiest to check: a date spelled out, a telephone number in groups */
    TypedLine(
            String start, int maxLength, UnaryOperator<String> shown, Consumer<String> changed, Consumer<String> done) {
        this.text = start;
        this.shown = shown;
        this.maxLength = maxLength;
        this.changed = changed;
        this.done = done;
        display.show(shown.apply(text));
    }

    /** Something else in place of all that was there. */
    @Override
    public void replace(String other) {
        set(other);
    }

    TypedText display() {
        return display;
    }

    @Override
    public void insert(String more) {
        if (text.codePointCount(0, text.length()) + more.codePointCount(0, more.length()) <= maxLength) {
            set(text + more);
        }
    }

    @Override
    public void deleteBackward() {
        if (!text.isEmpty()) {
            set(text.substring(0, text.offsetByCodePoints(text.length(), -1)));
        }
    }

    @Override
    public void done() {
        done.accept(text);
    }

    @Override
    public String text() {
        return text;
    }

    private void set(String next) {
        text = next;
        display.show(shown.apply(text));
        changed.accept(text);
    }
}
