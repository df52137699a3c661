package org.hallkiosk.text.pinyin;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds how a hall's own words are read, from the words of the dictionary that stand in them: 重庆路 is chong qing lu
 * because 重庆 is a word. What the dictionary cannot read is left out.
 */
final class OwnWords {
    private record Reading(List<String> spellings, int weight) {}

    private final Set<String> words = new HashSet<>();
    private final Set<String> parts = new HashSet<>();
    private final Map<String, Reading> readings = new HashMap<>();

    /** @param words of two characters and more also in part; longer ones than the dictionary can hold are left out */
    OwnWords(Collection<String> words) {
        for (String word : words) {
            int[] characters = word.codePoints().toArray();
            if (characters.length > 0 && characters.length <= PinyinDictionary.MOST_SYLLABLES) {
                this.words.add(word);
                for (int from = 0; from < characters.length; from++) {
                    for (int to = from + 1; to <= characters.length; to++) {
                        parts.add(new String(characters, from, to - from));
                    }
                }
            }
        }
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** A word of the dictionary; the most frequent reading of each is kept. */
    void meet(String text, List<String> spellings, int weight) {
        readings.merge(text, new Reading(spellings, weight), (one, other) -> one.weight >= other.weight ? one : other);
    }

    /** Whether anything is to be learnt from this word of the dictionary. */
    boolean wants(String text) {
        return parts.contains(text);
    }

    /** All that can be read, in lines as a Rime dictionary has them. */
    String lines(int weight) {
        StringBuilder lines = new StringBuilder();
        words.stream()
                .sorted()
                .forEach(word -> read(word)
                        .ifPresent(spellings -> lines.append(word)
                                .append('\t')
                                .append(String.join(" ", spellings))
                                .append('\t')
                                .append(Math.max(weight, weightOf(word)))
                                .append('\n')));
        return lines.toString();
    }

    private int weightOf(String word) {
        Reading known = readings.get(word);
        return known == null ? 0 : known.weight;
    }

    private Optional<List<String>> read(String word) {
        int[] characters = word.codePoints().toArray();
        String[] spellings = new String[characters.length];
        int place = 0;
        while (place < characters.length) {
            int end = characters.length;
            Reading found = null;
            while (found == null && end > place) {
                Reading known = readings.get(new String(characters, place, end - place));
                if (known != null && known.spellings.size() == end - place) {
                    found = known;
                } else {
                    end--;
                }
            }
            if (found == null) {
                return Optional.empty();
            }
            for (String spelling : found.spellings) {
                spellings[place++] = spelling;
            }
        }
        return Optional.of(Arrays.asList(spellings));
    }
}
