package org.hallkiosk.search;

import java.util.Map;

/**
 * One part of a question: a character, a syllable or a word.
 *
 * @param meanings what it may stand for, each with how surely, up to 1
 */
record Token(Map<String, Double> meanings) {
    Token {
        meanings = Map.copyOf(meanings);
    }

    static Token exactly(String text) {
        return new Token(Map.of(text, 1.0));
    }

    double likeness(String text) {
        return meanings.getOrDefault(text, 0.0);
    }
}
