package org.hallkiosk.search;

import java.util.List;

/** Letters that stand for the beginnings of syllables, in order: {@code jzz} for ju zhu zheng, {@code juzz} as well. */
final class Abbreviation {
    private static final double SKIPPED = 0.2;
    private static final double NEITHER = -1;

    private final String letters;

    Abbreviation(String letters) {
        this.letters = letters;
    }

    /**
     * How well they stand for this phrase, from 0 to 1: all letters must be used up; a syllable in between may be passed
     * over when the letters are many, and each one costs.
     */
    double of(List<List<String>> sounds) {
        double best = 0;
        for (int start = 0; start < sounds.size(); start++) {
            double[][] known = new double[letters.length()][sounds.size()];
            double used = used(0, start, sounds, known);
            if (used > 0) {
                // Whole syllables say more than single letters, the beginning of a name more than its middle.
                double share = Math.min(1, used / sounds.size());
                double base = start == 0 ? 0.80 : 0.72;
                best = Math.max(best, base + 0.2 * share);
            }
        }
        return best;
    }

    /** The most syllables that the letters from here on stand for, less what was passed over; below 0 when they cannot. */
    private double used(int letter, int sound, List<List<String>> sounds, double[][] known) {
        if (letter == letters.length()) {
            return 0;
        }
        if (sound == sounds.size()) {
            return NEITHER;
        }
        if (known[letter][sound] != 0) {
            return known[letter][sound];
        }
        double best = NEITHER;
        for (String reading : sounds.get(sound)) {
            int alike = alike(letter, reading);
            for (int length = alike; length > 0; length--) {
                double rest = used(letter + length, sound + 1, sounds, known);
                if (rest >= 0) {
                    best = Math.max(best, 1 + rest);
                }
            }
        }
        if (letter > 0 && letters.length() >= 4) {
            double rest = used(letter, sound + 1, sounds, known);
            if (rest > SKIPPED) {
                best = Math.max(best, rest - SKIPPED);
            }
        }
        known[letter][sound] = best;
        return best;
    }

    private int alike(int letter, String reading) {
        int alike = 0;
        while (alike < reading.length()
                && letter + alike < letters.length()
                && reading.charAt(alike) == letters.charAt(letter + alike)) {
            alike++;
        }
        return alike;
    }
}
