package org.hallkiosk.text.pinyin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * How well the 3500 characters of everyday writing are met. They are level 1 of the 通用规范汉字表, taken from the field
 * kTGH of Unicode's Unihan database. Each is typed in words in which it stands, all letters, no tone. The shipped
 * words were chosen with these rates in view: they say how good the keyboard is at these words, not at unseen ones.
 */
class CommonCharactersTest {
    private static final Path INSTALLED = Path.of("/usr/share/rime-data/pinyin_simp.dict.yaml");

    private static final int USUAL = 5;
    private static final double LEAST_FIRST_IN_MOST_USUAL = 87.0;
    private static final double LEAST_FIRST = 98.5;
    private static final double LEAST_IN_FIVE = 99.5;

    private record Word(String text, String letters, int weight) {}

    private static PinyinDictionary dictionary = PinyinDictionary.empty();
    private static List<String> characters = List.of();

    @BeforeAll
    static void load() throws IOException {
        assumeTrue(Files.exists(INSTALLED), "needs the Debian package rime-data-pinyin-simp");
        dictionary = PinyinDictionary.loadForTyping(INSTALLED, List.of());
        characters = text("/pinyin/common-characters.txt")
                .replace("\n", "")
                .codePoints()
                .mapToObj(Character::toString)
                .toList();
    }

    private static String text(String resource) throws IOException {
        try (InputStream in = CommonCharactersTest.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aWordComesFirstUnlessAMoreFrequentOneSoundsTheSame() {
        Map<String, Word> words = mostFrequentWords();
        int first = 0;
        int sameSound = 0;
        int amongFive = 0;
        int wrong = 0;
        int unknown = 0;
        for (String character : characters) {
            Word word = words.get(character);
            if (word == null) {
                unknown++;
                continue;
            }
            List<Candidate> offered =
                    new PinyinInput(dictionary, word.letters()).candidates().all();
            List<String> five = offered.stream().limit(5).map(Candidate::text).toList();
            if (five.getFirst().equals(word.text())) {
                first++;
            } else if (isMoreFrequent(five.getFirst(), word)) {
                sameSound++;
            } else {
                wrong++;
            }
            if (five.contains(word.text())) {
                amongFive++;
            }
        }
        System.out.printf(
                "Of %d common characters, each in its most frequent word: %d first, %d behind a more frequent word of the"
                        + " same letters, %d behind another, %d in no word; %d among the first five%n",
                characters.size(), first, sameSound, wrong, unknown, amongFive);
        assertThat(characters).hasSize(3500);
        assertThat(wrong).as("behind a word that is not more frequent").isZero();
        assertThat(unknown).as("left to handwriting").isLessThanOrEqualTo(1);
        assertThat(first).isGreaterThanOrEqualTo(3130);
        assertThat(amongFive).isGreaterThanOrEqualTo(3480);
    }

    /**
     * Who looks for a character thinks of a word with it, and where that brings another one of the same letters, of a second.
     * The words are the most frequent ones by counts that the keyboard does not know (see README.md beside the list), so
     * what is asked does not come from what answers. None can be first where all its words sound like
     * more frequent ones, as 她们 like 他们; those are named.
     */
    @Test
    void nearlyEveryCharacterComesFirstInOneOfItsUsualWords() throws IOException {
        List<Usual> all = usualWords();
        List<String> notInMostUsual = missed(all, 1, 1);
        List<String> notFirst = missed(all, USUAL, 1);
        List<String> notInFive = missed(all, USUAL, 5);
        System.out.printf(
                "Of %d common characters %.1f %% come first in their most usual word, %.1f %% in one of their %d most usual"
                        + " words, %.1f %% among the first five there; never first: %s; not among five: %s%n",
                all.size(),
                rate(notInMostUsual),
                rate(notFirst),
                USUAL,
                rate(notInFive),
                String.join("", notFirst),
                String.join("", notInFive));
        assertThat(all).extracting(Usual::character).isEqualTo(characters);
        assertThat(rate(notInMostUsual)).isGreaterThanOrEqualTo(LEAST_FIRST_IN_MOST_USUAL);
        assertThat(rate(notFirst)).as("never first: %s", notFirst).isGreaterThanOrEqualTo(LEAST_FIRST);
        assertThat(rate(notInFive)).as("not among five: %s", notInFive).isGreaterThanOrEqualTo(LEAST_IN_FIVE);
    }

    private record Typed(String letters, String text) {}

    private record Usual(String character, List<Typed> words) {}

    private static List<Usual> usualWords() throws IOException {
        return text("/pinyin/usual-words.tsv")
                .lines()
                .map(line -> List.of(line.split("\t", -1)))
                .map(cells -> new Usual(
                        cells.getFirst(),
                        cells.stream()
                                .skip(1)
                                .map(cell -> List.of(cell.split(" ", -1)))
                                .map(parts -> new Typed(parts.get(1), parts.getFirst()))
                                .toList()))
                .toList();
    }

    private static double rate(List<String> missed) {
        return 100.0 * (characters.size() - missed.size()) / characters.size();
    }

    /** The characters of which none of the first words is among so many candidates. */
    private static List<String> missed(List<Usual> all, int words, int places) {
        return all.stream()
                .filter(usual -> usual.words().stream().limit(words).noneMatch(word -> comes(word, places)))
                .map(Usual::character)
                .toList();
    }

    private static boolean comes(Typed word, int places) {
        return new PinyinInput(dictionary, word.letters())
                .candidates().all().stream()
                        .limit(places)
                        .anyMatch(candidate -> candidate.text().equals(word.text()));
    }

    private static boolean isMoreFrequent(String text, Word word) {
        int count = text.codePointCount(0, text.length());
        if (count > PinyinDictionary.MOST_SYLLABLES) {
            return false;
        }
        for (int i = dictionary.firstWord(count); i < dictionary.afterLastWord(count); i++) {
            if (dictionary.text(i).equals(text) && letters(i, count).equals(word.letters())) {
                return dictionary.weight(i) >= word.weight();
            }
        }
        return false;
    }

    /** By character; the character alone where it stands in no longer word. */
    private static Map<String, Word> mostFrequentWords() {
        Map<String, Word> found = new HashMap<>();
        for (int count = 2; count <= PinyinDictionary.MOST_SYLLABLES; count++) {
            keepMostFrequent(count, found);
        }
        Map<String, Word> alone = new HashMap<>();
        keepMostFrequent(1, alone);
        alone.forEach(found::putIfAbsent);
        return found;
    }

    private static void keepMostFrequent(int count, Map<String, Word> kept) {
        for (int i = dictionary.firstWord(count); i < dictionary.afterLastWord(count); i++) {
            Word word = new Word(dictionary.text(i), letters(i, count), dictionary.weight(i));
            word.text()
                    .codePoints()
                    .mapToObj(Character::toString)
                    .forEach(character ->
                            kept.merge(character, word, (one, other) -> one.weight() >= other.weight() ? one : other));
        }
    }

    private static String letters(int word, int count) {
        return String.join("", dictionary.spellings(word, count));
    }
}
