package org.hallkiosk.ui.keyboard;

/** A field without a screen. */
final class RecordingTarget implements TextTarget {
    private String text = "";
    private int times;

    @Override
    public void insert(String inserted) {
        text += inserted;
    }

    @Override
    public void deleteBackward() {
        text = text.isEmpty() ? "" : text.substring(0, text.offsetByCodePoints(text.length(), -1));
    }

    @Override
    public void done() {
        times++;
    }

    @Override
    public String text() {
        return text;
    }

    int timesDone() {
        return times;
    }
}
