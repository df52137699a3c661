package org.hallkiosk.search;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** The English words by which services are found, and which of them a typed one may be. */
final class Vocabulary {
    private static final double BEGUN = 0.9;
    private static final double ONE_SLIP = 0.8;
    private static final double TWO_SLIPS = 0.6;

    private final Map<String, String> meanings;

    /** @param meanings by each written form the word that stands for it */
    Vocabulary(Map<String, String> meanings) {
        this.meanings = new TreeMap<>(meanings);
    }

    boolean has(String word) {
        return meanings.containsKey(word);
    }

    /** @param last whether it may still be being typed */
    Token understood(String typed, String plain, boolean last) {
        Map<String, Double> understood = new HashMap<>();
        understood.put(plain, 1.0);
        meanings.forEach((word, meaning) -> {
            double likeness = likeness(typed, word, last);
            if (likeness > 0) {
                understood.merge(meaning, likeness, Math::max);
            }
        });
        return new Token(understood);
    }

    private static double likeness(String typed, String word, boolean last) {
        if (last && typed.length() > 1 && word.startsWith(typed)) {
            return BEGUN;
        }
        if (typed.length() < 4 || Math.abs(typed.length() - word.length()) > 2 || word.length() < 4) {
            return 0;
        }
        return switch (Slips.between(typed, word, false)) {
            case 0 -> 1;
            case 1 -> ONE_SLIP;
            case 2 -> typed.length() >= 7 ? TWO_SLIPS : 0;
            default -> 0;
        };
    }
}
