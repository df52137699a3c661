package org.hallkiosk.text.pinyin;

import java.util.Locale;

/**
 * One pinyin input between the keys and the text: the letters that are typed and not yet turned into characters. Pure:
 * every key gives a new state. What has been chosen belongs to the text and is no longer here.
 *
 * @param letters a to z, and single separators between them
 */
public record PinyinInput(PinyinDictionary dictionary, String letters) {
    /** Parts syllables where they could be read otherwise: xi'an, not xian. */
    public static final char SEPARATOR = '\'';

    /** Far above any address; it bounds the work for one key. */
    private static final int MOST_LETTERS = 48;

    public static PinyinInput empty(PinyinDictionary dictionary) {
        return new PinyinInput(dictionary, "");
    }

    public boolean isEmpty() {
        return letters.isEmpty();
    }

    /** Whether no further letter is taken before some of these have become text. */
    public boolean isFull() {
        return letters.length() >= MOST_LETTERS;
    }

    /**
     * The state after this key; the same state when the key is no letter, or a separator with nothing to part, or when
     * it {@link #isFull}.
     */
    public PinyinInput typed(char key) {
        char letter = String.valueOf(key).toLowerCase(Locale.ROOT).charAt(0);
        boolean isLetter = letter >= 'a' && letter <= 'z';
        boolean parts = letter == SEPARATOR && !letters.isEmpty() && letters.charAt(letters.length() - 1) != SEPARATOR;
        return (isLetter || parts) && !isFull() ? new PinyinInput(dictionary, letters + letter) : this;
    }

    /** The state without the last letter. */
    public PinyinInput deleted() {
        return letters.isEmpty() ? this : new PinyinInput(dictionary, letters.substring(0, letters.length() - 1));
    }

    /** What remains when the text of this candidate has gone into the field. */
    public PinyinInput chosen(Candidate candidate) {
        return new PinyinInput(dictionary, letters.substring(Math.min(candidate.letters(), letters.length())));
    }

    /** Works anew on each call, about a millisecond: keep what it gives. */
    public Candidates candidates() {
        return isEmpty() ? Candidates.none() : new Composition(dictionary, letters).candidates();
    }

    /** The letters as they are understood, for people to read: {@code bei jing shi}. */
    public String spelled() {
        return isEmpty() ? "" : new Composition(dictionary, letters).spelled();
    }

    @Override
    public String toString() {
        return "PinyinInput[" + letters.length() + " letters]";
    }
}
