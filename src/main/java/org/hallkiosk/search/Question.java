package org.hallkiosk.search;

import java.util.List;

/**
 * A question, understood in every way that it may be meant.
 *
 * @param characters Chinese characters and numbers
 * @param sounds as syllables, also where it is written in characters: a wrong character often sounds right
 * @param letters where it is all letters, these in one; else empty
 * @param words English words
 */
record Question(List<Token> characters, List<Token> sounds, String letters, List<Token> words, Writing writing) {

    /** What it is written in. */
    enum Writing {
        CHARACTERS,
        LETTERS,
        BOTH
    }

    boolean isEmpty() {
        return characters.isEmpty() && sounds.isEmpty() && letters.isEmpty() && words.isEmpty();
    }
}
