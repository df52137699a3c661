package org.hallkiosk.search;

import java.util.List;

/**
 * One way of calling a service, made ready.
 *
 * @param characters Chinese characters and numbers, without words of asking
 * @param sounds the syllables of all its Chinese characters in order, each in its readings, the likeliest first
 * @param words English words, without words of asking, each in its plainest form
 * @param worth how surely this phrase leads to the service, up to 1
 */
record Phrase(List<String> characters, List<List<String>> sounds, List<String> words, double worth) {

    List<String> firstSounds() {
        return sounds.stream().map(List::getFirst).toList();
    }

    /** All syllables in one, as one types them. */
    String letters() {
        return String.join("", firstSounds());
    }
}
