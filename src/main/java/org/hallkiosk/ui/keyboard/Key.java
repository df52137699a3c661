package org.hallkiosk.ui.keyboard;

/** What a key means. */
public sealed interface Key {

    /** Types this. */
    record Text(String text) implements Key {}

    /** Does something else. */
    enum Function implements Key {
        SHIFT,
        BACKSPACE,
        SPACE,
        /** Parts two syllables. */
        SEPARATOR,
        TO_CHINESE,
        TO_HANDWRITING,
        TO_STROKES,
        /** Takes back the last stroke of what is being written. */
        UNDO_STROKE,
        CLEAR_STROKES,
        TO_ENGLISH,
        TO_NUMBERS,
        /** Takes the first candidate while letters wait for one, and leaves the field otherwise. */
        DONE
    }
}
