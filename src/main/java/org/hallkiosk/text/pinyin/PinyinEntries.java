package org.hallkiosk.text.pinyin;

import java.util.Arrays;

/**
 * The words, sorted by their number of syllables and then by key: the syllables' numbers side by side in one long, the
 * first one in the highest bits.
 */
final class PinyinEntries {
    private final int[] starts;
    private final long[] keys;
    private final int[] weights;
    private final String texts;
    private final int[] textStarts;
    private final long totalWeight;

    /**
     * Keeps the arrays themselves.
     *
     * @param starts where the words of each number of syllables start; one more at the end
     * @param textStarts where in {@code texts} each word's characters start; one more at the end
     */
    PinyinEntries(int[] starts, long[] keys, int[] weights, String texts, int[] textStarts) {
        this.starts = starts;
        this.keys = keys;
        this.weights = weights;
        this.texts = texts;
        this.textStarts = textStarts;
        this.totalWeight = Arrays.stream(weights).asLongStream().sum();
    }

    long totalWeight() {
        return totalWeight;
    }

    int count() {
        return keys.length;
    }

    long key(int word) {
        return keys[word];
    }

    int weight(int word) {
        return weights[word];
    }

    String text(int word) {
        return texts.substring(textStarts[word], textStarts[word + 1]);
    }

    int end(int syllables) {
        return starts[syllables + 1];
    }

    /** The first word of so many syllables whose key is not below the given one. */
    int firstNotBelow(int syllables, long key) {
        int low = starts[syllables];
        int high = starts[syllables + 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (keys[middle] < key) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
