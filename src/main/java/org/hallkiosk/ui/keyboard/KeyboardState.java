package org.hallkiosk.ui.keyboard;

import org.hallkiosk.text.handwriting.Writing;
import org.hallkiosk.text.pinyin.Candidates;

/**
 * All that the keyboard shows.
 *
 * @param spelled the letters that wait for a candidate, parted into syllables; empty when none wait
 * @param page of the candidates, from 0
 * @param canFindCharacters whether there is a dictionary
 * @param strokes that wait for a candidate, in the letters of the dictionary; empty when none wait
 * @param writing the character that is being written by hand; empty when none is
 */
public record KeyboardState(
        KeyboardKind kind,
        KeyboardLayer layer,
        Shift shift,
        String spelled,
        Candidates candidates,
        int page,
        boolean canFindCharacters,
        Writing writing,
        String strokes) {

    /** Without strokes. */
    KeyboardState(
            KeyboardKind kind,
            KeyboardLayer layer,
            Shift shift,
            String spelled,
            Candidates candidates,
            int page,
            boolean canFindCharacters,
            Writing writing) {
        this(kind, layer, shift, spelled, candidates, page, canFindCharacters, writing, "");
    }

    /** How the next English letters are written. */
    public enum Shift {
        OFF,
        NEXT_LETTER,
        LOCKED
    }

    public boolean isComposing() {
        return !spelled.isEmpty() || !writing.isEmpty();
    }

    /** Keeps what was typed out of logs. */
    @Override
    public String toString() {
        return "KeyboardState[" + kind + ", " + layer + "]";
    }
}
