package org.hallkiosk.text.pinyin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How Chinese text is read, the other way round than typing: a character that is read in several ways is read as the
 * word around it says (会计 is kuai ji), else in each of its usual ways. Immutable and safe to share between threads; from
 * an empty dictionary nothing can be read.
 */
public final class PinyinReadings {
    /** A reading rarer than this among all of a character's is one of books, not of people: 车 as ju. */
    private static final double USUAL_SHARE = 0.02;

    private final PinyinDictionary dictionary;
    private final Map<String, List<String>> characters = new HashMap<>();
    /** Only words that are not read as their characters alone would be. */
    private final Map<String, List<String>> words = new HashMap<>();

    private PinyinReadings(PinyinDictionary dictionary) {
        this.dictionary = dictionary;
    }

    /** Goes through the whole dictionary once, some tenths of a second on a small machine: not for the screen's thread. */
    public static PinyinReadings of(PinyinDictionary dictionary) {
        PinyinReadings readings = new PinyinReadings(dictionary);
        readings.readCharacters();
        for (int count = 2; count <= PinyinDictionary.MOST_SYLLABLES; count++) {
            readings.readWords(count);
        }
        return readings;
    }

    private void readCharacters() {
        Map<String, Map<String, Integer>> weights = new HashMap<>();
        for (int word = dictionary.firstWord(1); word < dictionary.afterLastWord(1); word++) {
            weights.computeIfAbsent(dictionary.text(word), any -> new LinkedHashMap<>())
                    .merge(dictionary.spellings(word, 1).getFirst(), dictionary.weight(word) + 1, Integer::sum);
        }
        weights.forEach((character, byReading) -> {
            double all = byReading.values().stream().mapToInt(Integer::intValue).sum();
            List<String> usual = byReading.entrySet().stream()
                    .filter(reading -> reading.getValue() >= USUAL_SHARE * all)
                    .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                    .map(Map.Entry::getKey)
                    .toList();
            characters.put(character, usual);
        });
    }

    private void readWords(int count) {
        for (int word = dictionary.firstWord(count); word < dictionary.afterLastWord(count); word++) {
            List<String> spellings = dictionary.spellings(word, count);
            String text = dictionary.text(word);
            if (text.codePointCount(0, text.length()) == count && !spellings.equals(oneByOne(text))) {
                words.putIfAbsent(text, spellings);
            }
        }
    }

    private List<String> oneByOne(String text) {
        return text.codePoints()
                .mapToObj(Character::toString)
                .map(character -> usual(character).stream().findFirst().orElse(""))
                .toList();
    }

    private List<String> usual(String character) {
        return characters.getOrDefault(character, List.of());
    }

    /** For each character (code point) its readings here, the likeliest first; none for one that is not in the dictionary. */
    public List<List<String>> read(String text) {
        List<String> each = text.codePoints().mapToObj(Character::toString).toList();
        List<List<String>> readings = new ArrayList<>();
        int place = 0;
        while (place < each.size()) {
            List<String> word = longestWord(each, place);
            if (word.isEmpty()) {
                readings.add(usual(each.get(place)));
                place++;
            } else {
                word.forEach(spelling -> readings.add(List.of(spelling)));
                place += word.size();
            }
        }
        return readings;
    }

    private List<String> longestWord(List<String> each, int place) {
        int longest = Math.min(PinyinDictionary.MOST_SYLLABLES, each.size() - place);
        for (int count = longest; count >= 2; count--) {
            List<String> found = words.get(String.join("", each.subList(place, place + count)));
            if (found != null) {
                return found;
            }
        }
        return List.of();
    }

    /**
     * Letters as the syllables that they most likely are, each as it was typed: {@code juzhuz} is ju, zhu and z. Other
     * characters than letters are left out; what is far longer than any name is cut.
     */
    public List<String> syllables(String letters) {
        PinyinInput input = PinyinInput.empty(dictionary);
        for (int i = 0; i < letters.length(); i++) {
            input = input.typed(letters.charAt(i));
        }
        return input.isEmpty()
                ? List.of()
                : List.of(input.spelled()
                        .replace(PinyinInput.SEPARATOR, ' ')
                        .strip()
                        .split(" +", -1));
    }

    /** Whether this is a whole syllable of the dictionary. */
    public boolean isSyllable(String letters) {
        return Syllables.hasVowel(letters) && dictionary.syllables().number(letters) >= 0;
    }

    /** Every syllable that begins so. */
    public List<String> beginningWith(String letters) {
        Syllables all = dictionary.syllables();
        List<String> found = new ArrayList<>();
        for (int i = all.firstBeginning(letters); i < all.afterLastBeginning(letters); i++) {
            found.add(all.spelling(i));
        }
        return found;
    }
}
