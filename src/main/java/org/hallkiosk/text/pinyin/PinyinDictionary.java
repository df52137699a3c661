package org.hallkiosk.text.pinyin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;

/**
 * Words by their pinyin, from a dictionary in Rime's format such as {@code pinyin_simp.dict.yaml} of the Debian package
 * rime-data-pinyin-simp. Immutable and safe to share between threads. Words of up to four syllables are kept in a few
 * sorted arrays, little more than 1 MB for its 65 000 words and less than 4 MB with those that are shipped for typing.
 *
 * <p>Format: <a href="https://github.com/rime/home/wiki/RimeWithSchemata">Rime's own description</a>.
 */
public final class PinyinDictionary {
    static final int MOST_SYLLABLES = 4;
    static final int BITS_PER_SYLLABLE = 10;

    private static final String LOADING = "still loading";

    private static final long SYLLABLE_MASK = (1L << BITS_PER_SYLLABLE) - 1;

    private final Syllables syllables;
    private final PinyinEntries entries;
    private final String detail;

    PinyinDictionary(Syllables syllables, PinyinEntries entries, String detail) {
        this.syllables = syllables;
        this.entries = entries;
        this.detail = detail;
    }

    /** No word at all: letters can still be typed. */
    public static PinyinDictionary empty() {
        return RimeDictionaryReader.read("").dictionary("no dictionary");
    }

    /** No word yet, because the real one is still being loaded. */
    public static PinyinDictionary loading() {
        return RimeDictionaryReader.read("").dictionary(LOADING);
    }

    /**
     * Blocks while it reads and sorts, some tenths of a second on a small machine, so not for the screen's thread. A file
     * that is missing or cannot be read gives an empty dictionary whose {@link #detail()} says why.
     */
    public static PinyinDictionary load(Path file) {
        return load(file, read -> read);
    }

    /**
     * As {@link #load(Path)}, with words that the file lacks and people type, and with those that people of this place
     * type often, such as its streets: these come before others that sound alike. Without the file there are none.
     *
     * @param ownWords in Chinese characters; one whose reading cannot be told from the file, or of more than four
     *     characters, is left out
     */
    public static PinyinDictionary loadForTyping(Path file, Collection<String> ownWords) {
        return load(file, read -> read.with(moreWords()).with(new OwnWords(ownWords)));
    }

    private static PinyinDictionary load(Path file, Enrichment enrichment) {
        try {
            RimeDictionaryReader read = enrichment.of(RimeDictionaryReader.read(Files.readString(file)));
            return read.dictionary(read.count() + " words from " + file);
        } catch (NoSuchFileException e) {
            return RimeDictionaryReader.read("").dictionary("no such file: " + file);
        } catch (IOException e) {
            return RimeDictionaryReader.read("").dictionary("cannot read " + file + ": " + e.getMessage());
        }
    }

    private static String moreWords() throws IOException {
        try (InputStream words = Objects.requireNonNull(PinyinDictionary.class.getResourceAsStream("more-words.tsv"))) {
            return new String(words.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @FunctionalInterface
    private interface Enrichment {
        RimeDictionaryReader of(RimeDictionaryReader read) throws IOException;
    }

    public boolean isEmpty() {
        return size() == 0;
    }

    /** Whether there will be words soon. */
    public boolean isLoading() {
        return detail.equals(LOADING);
    }

    public int size() {
        return entries.count();
    }

    /** For the log and the technician: how many words from where, or why there are none. */
    public String detail() {
        return detail;
    }

    Syllables syllables() {
        return syllables;
    }

    String text(int word) {
        return entries.text(word);
    }

    /** The words of so many syllables, as a range of numbers. */
    int firstWord(int count) {
        return entries.firstNotBelow(count, 0);
    }

    int afterLastWord(int count) {
        return entries.end(count);
    }

    int weight(int word) {
        return entries.weight(word);
    }

    /** How a word of so many syllables is read. */
    List<String> spellings(int word, int count) {
        long key = entries.key(word);
        String[] spellings = new String[count];
        for (int i = count - 1; i >= 0; i--) {
            spellings[i] = syllables.spelling((int) (key & SYLLABLE_MASK));
            key >>>= BITS_PER_SYLLABLE;
        }
        return List.of(spellings);
    }

    /** The natural logarithm of how probable the word is among all words. */
    double logProbability(int word) {
        // A word that was never counted is still possible: it counts a half.
        return Math.log((entries.weight(word) + 0.5) / (entries.totalWeight() + 1.0));
    }

    /**
     * Every word of {@code count} syllables whose i-th syllable is numbered from {@code low[i]} up to but without
     * {@code high[i]}.
     */
    void forEachWord(int count, int[] low, int[] high, IntConsumer word) {
        long lowest = 0;
        long highest = 0;
        int decided = 0;
        boolean deciding = true;
        for (int i = 0; i < count; i++) {
            lowest = (lowest << BITS_PER_SYLLABLE) | (deciding ? low[i] : 0);
            highest = (highest << BITS_PER_SYLLABLE) | (deciding ? high[i] - 1 : SYLLABLE_MASK);
            if (deciding) {
                decided = i + 1;
                deciding = high[i] - low[i] == 1;
            }
        }
        int end = entries.end(count);
        for (int i = entries.firstNotBelow(count, lowest); i < end && entries.key(i) <= highest; i++) {
            if (fits(entries.key(i), decided, count, low, high)) {
                word.accept(i);
            }
        }
    }

    private static boolean fits(long key, int from, int count, int[] low, int[] high) {
        for (int i = from; i < count; i++) {
            long syllable = (key >>> (BITS_PER_SYLLABLE * (count - 1 - i))) & SYLLABLE_MASK;
            if (syllable < low[i] || syllable >= high[i]) {
                return false;
            }
        }
        return true;
    }
}
