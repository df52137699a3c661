package org.hallkiosk.text.pinyin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the text of a Rime dictionary: a YAML head that ends with a line of three dots, then one word a line, its text,
 * code and weight separated by tabs. A line that is not so, or a word of more than four syllables, is left out: one odd
 * line must not cost the applicant the other words.
 */
final class RimeDictionaryReader {
    private static final int INDEX_BITS = 20;
    private static final int LENGTH_SHIFT =
            PinyinDictionary.MOST_SYLLABLES * PinyinDictionary.BITS_PER_SYLLABLE + INDEX_BITS;

    /** What a hall calls its own is typed there as often as the most common words are elsewhere. */
    private static final int WEIGHT_OF_OWN_WORDS = 40_000;

    private String source;
    private final Map<String, Integer> spellings = new HashMap<>();

    private int count;
    private int[] textStarts = new int[1024];
    private int[] textEnds = new int[1024];
    private int[] weights = new int[1024];
    private short[] codes = new short[1024 * PinyinDictionary.MOST_SYLLABLES];

    private RimeDictionaryReader(String source) {
        this.source = source;
    }

    static RimeDictionaryReader read(String source) {
        RimeDictionaryReader reader = new RimeDictionaryReader(source);
        int head = source.indexOf("\n...");
        reader.readLines(head < 0 ? 0 : head + 1);
        return reader;
    }

    private void readLines(int start) {
        int line = start;
        while (line < source.length()) {
            int end = source.indexOf('\n', line);
            if (end < 0) {
                end = source.length();
            }
            readLine(line, end);
            line = end + 1;
        }
    }

    /** Adds lines as a dictionary has them, unless there is no dictionary. */
    RimeDictionaryReader with(String lines) {
        if (count == 0) {
            return this;
        }
        int behind = source.length() + 1;
        source = source + '\n' + lines;
        readLines(behind);
        return this;
    }

    /** Adds words that need not be in the file, each read as the file's words say. */
    RimeDictionaryReader with(OwnWords own) {
        if (own.isEmpty() || count == 0) {
            return this;
        }
        String[] byNumber = new String[spellings.size() + 1];
        spellings.forEach((spelling, number) -> byNumber[number] = spelling);
        for (int word = 0; word < count; word++) {
            String text = source.substring(textStarts[word], textEnds[word]);
            if (own.wants(text)) {
                own.meet(text, spellings(word, byNumber), weights[word]);
            }
        }
        return with(own.lines(WEIGHT_OF_OWN_WORDS));
    }

    private List<String> spellings(int word, String[] byNumber) {
        List<String> found = new ArrayList<>();
        int slot = word * PinyinDictionary.MOST_SYLLABLES;
        for (int i = slot; i < slot + PinyinDictionary.MOST_SYLLABLES && codes[i] != 0; i++) {
            found.add(byNumber[codes[i]]);
        }
        return found;
    }

    int count() {
        return count;
    }

    private void readLine(int start, int end) {
        if (start == end || source.charAt(start) == '#' || count == 1 << INDEX_BITS) {
            return;
        }
        int textEnd = source.indexOf('\t', start, end);
        if (textEnd <= start) {
            return;
        }
        int codeEnd = source.indexOf('\t', textEnd + 1, end);
        if (readCode(textEnd + 1, codeEnd < 0 ? end : codeEnd)) {
            makeRoom();
            textStarts[count] = start;
            textEnds[count] = textEnd;
            weights[count] = codeEnd < 0 ? 0 : number(codeEnd + 1, end);
            count++;
        }
    }

    /** Numbers the syllables in the order in which they come; whether there are one to four of a to z. */
    private boolean readCode(int start, int end) {
        int slot = count * PinyinDictionary.MOST_SYLLABLES;
        if (slot == codes.length) {
            codes = Arrays.copyOf(codes, codes.length * 2);
        }
        int found = 0;
        int from = start;
        while (from < end) {
            int space = source.indexOf(' ', from, end);
            int to = space < 0 ? end : space;
            if (found == PinyinDictionary.MOST_SYLLABLES || !isSpelling(from, to)) {
                return false;
            }
            Integer number = spellings.computeIfAbsent(source.substring(from, to), any -> spellings.size() + 1);
            codes[slot + found++] = number.shortValue();
            from = to + 1;
        }
        Arrays.fill(codes, slot + found, slot + PinyinDictionary.MOST_SYLLABLES, (short) 0);
        return found > 0;
    }

    private boolean isSpelling(int from, int to) {
        if (from == to || to - from > Syllables.LONGEST) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (source.charAt(i) < 'a' || source.charAt(i) > 'z') {
                return false;
            }
        }
        return spellings.size() < 1 << PinyinDictionary.BITS_PER_SYLLABLE;
    }

    private int number(int from, int to) {
        int number = 0;
        for (int i = from; i < to && Character.isDigit(source.charAt(i)) && number < 100_000_000; i++) {
            number = number * 10 + (source.charAt(i) - '0');
        }
        return number;
    }

    private void makeRoom() {
        if (count == weights.length) {
            textStarts = Arrays.copyOf(textStarts, count * 2);
            textEnds = Arrays.copyOf(textEnds, count * 2);
            weights = Arrays.copyOf(weights, count * 2);
        }
    }

    PinyinDictionary dictionary(String detail) {
        Syllables syllables = new Syllables(spellings.keySet());
        int[] alphabetical = new int[spellings.size() + 1];
        spellings.forEach((spelling, number) -> alphabetical[number] = syllables.number(spelling));
        return new PinyinDictionary(syllables, sorted(alphabetical), detail);
    }

    /** Sorts by one long a word, number of syllables, key and place in one, which is many times quicker than objects. */
    private PinyinEntries sorted(int[] alphabetical) {
        long[] order = new long[count];
        for (int i = 0; i < count; i++) {
            int length = 0;
            long key = 0;
            for (int s = i * PinyinDictionary.MOST_SYLLABLES; length < PinyinDictionary.MOST_SYLLABLES; s++) {
                if (codes[s] == 0) {
                    break;
                }
                key = (key << PinyinDictionary.BITS_PER_SYLLABLE) | alphabetical[codes[s]];
                length++;
            }
            order[i] = ((long) (length - 1) << LENGTH_SHIFT) | (key << INDEX_BITS) | i;
        }
        Arrays.sort(order);

        int[] starts = new int[PinyinDictionary.MOST_SYLLABLES + 2];
        long[] keys = new long[count];
        int[] sortedWeights = new int[count];
        int[] sortedTextStarts = new int[count + 1];
        StringBuilder texts = new StringBuilder(count * 3);
        for (int i = 0; i < count; i++) {
            int from = (int) (order[i] & ((1 << INDEX_BITS) - 1));
            int length = (int) (order[i] >>> LENGTH_SHIFT) + 1;
            starts[length + 1] = i + 1;
            keys[i] = (order[i] >>> INDEX_BITS) & ((1L << (LENGTH_SHIFT - INDEX_BITS)) - 1);
            sortedWeights[i] = weights[from];
            texts.append(source, textStarts[from], textEnds[from]);
            sortedTextStarts[i + 1] = texts.length();
        }
        for (int length = 1; length < starts.length; length++) {
            starts[length] = Math.max(starts[length], starts[length - 1]);
        }
        return new PinyinEntries(starts, keys, sortedWeights, texts.toString(), sortedTextStarts);
    }
}
