package org.hallkiosk.text.pinyin;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * The spellings of a dictionary in alphabetical order; a syllable's number is its place. So all that begin alike stand
 * together, and "zh" is a range of numbers just as "zhong" is.
 */
final class Syllables {
    static final int LONGEST = 6;

    /** What a syllable may begin with, and what may stand for the whole of it: zg for zhong guo. */
    static final List<String> INITIALS = List.of(
            "zh", "ch", "sh", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "r", "z", "c", "s",
            "y", "w");

    private final String[] spellings;

    Syllables(Collection<String> spellings) {
        this.spellings = spellings.stream().distinct().sorted().toArray(String[]::new);
    }

    int count() {
        return spellings.length;
    }

    String spelling(int number) {
        return spellings[number];
    }

    /** The number of exactly this spelling, or -1. */
    int number(String spelling) {
        int found = Arrays.binarySearch(spellings, written(spelling));
        return Math.max(found, -1);
    }

    int firstBeginning(String letters) {
        int found = Arrays.binarySearch(spellings, letters);
        return found < 0 ? -found - 1 : found;
    }

    int afterLastBeginning(String letters) {
        // Spellings are of a to z, so '{', the next character, stands behind them all.
        return firstBeginning(letters + '{');
    }

    static boolean hasVowel(String letters) {
        return letters.chars().anyMatch(letter -> "aeiouv".indexOf(letter) >= 0);
    }

    /** Both lve and lue are learnt at school for 略; dictionaries keep one. */
    private static String written(String spelling) {
        return switch (spelling) {
            case "lve" -> "lue";
            case "nve" -> "nue";
            default -> spelling;
        };
    }
}
