package org.hallkiosk.ui.screen;

import org.hallkiosk.ui.keyboard.TextTarget;

/** A line for an e-mail address: an end that is one key, like {@code @qq.com}, takes the place of one begun before. */
record EmailLine(TypedLine line) implements TextTarget {
    @Override
    public void insert(String text) {
        int at = line.text().indexOf('@');
        if (text.length() > 1 && text.startsWith("@") && at >= 0) {
            line.replace(line.text().substring(0, at) + text);
        } else {
            line.insert(text);
        }
    }

    @Override
    public void deleteBackward() {
        line.deleteBackward();
    }

    @Override
    public void done() {
        line.done();
    }

    @Override
    public String text() {
        return line.text();
    }
}
