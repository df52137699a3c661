package org.hallkiosk.text.pinyin;

/**
 * Characters offered for what was typed.
 *
 * @param text never empty
 * @param letters how many of the typed letters, counted from the first and with separators, are used up by choosing it
 */
public record Candidate(String text, int letters) {}
