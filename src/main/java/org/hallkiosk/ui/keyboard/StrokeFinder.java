package org.hallkiosk.ui.keyboard;

import java.util.List;
import java.util.function.Consumer;

/** Finds characters by their strokes, apart from the screen's thread. To be called on that thread; nothing blocks. */
public interface StrokeFinder {
    /** Where no strokes are known. */
    StrokeFinder NONE = new StrokeFinder() {
        @Override
        public boolean isInstalled() {
            return false;
        }

        @Override
        public void find(String strokes, Consumer<List<String>> found) {
            // Nothing is found.
        }

        @Override
        public void close() {
            // There is nothing to give back.
        }
    };

    /** Whether anything can be found at all. */
    boolean isInstalled();

    /**
     * Looks for these strokes, and no longer for any before.
     *
     * @param strokes in the letters of {@code StrokeDictionary.STROKES}
     * @param found called later on the screen's thread with the characters, best first; not called when the next strokes
     *     come sooner
     */
    void find(String strokes, Consumer<List<String>> found);

    /** Gives memory back; what is looked for later reads it again. */
    void close();
}
