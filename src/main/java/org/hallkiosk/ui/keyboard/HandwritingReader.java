package org.hallkiosk.ui.keyboard;

import java.util.List;
import java.util.function.Consumer;
import org.hallkiosk.text.handwriting.Writing;

/** Reads what is written, apart from the screen's thread. To be called on that thread; nothing blocks. */
public interface HandwritingReader {
    /** Where handwriting cannot be read. */
    HandwritingReader NONE = new HandwritingReader() {
        @Override
        public boolean isInstalled() {
            return false;
        }

        @Override
        public void read(Writing writing, Consumer<List<String>> found) {
            // Nothing is found.
        }

        @Override
        public void close() {
            // There is nothing to give back.
        }
    };

    /** Whether anything can be read at all. */
    boolean isInstalled();

    /**
     * Reads this writing, and no longer any one before.
     *
     * @param found called later on the screen's thread with the characters that it may be, best first; not called when
     *     the next writing comes sooner
     */
    void read(Writing writing, Consumer<List<String>> found);

    /** Forgets the writing and gives memory back; what is read later opens it again. */
    void close();
}
