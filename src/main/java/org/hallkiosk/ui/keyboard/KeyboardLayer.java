package org.hallkiosk.ui.keyboard;

/** One face of the keyboard. */
public enum KeyboardLayer {
    /** Letters that become characters by way of the candidates. */
    CHINESE,
    /** A field to write characters in with a finger. */
    HANDWRITING,
    /** The five strokes, for a character that neither pinyin nor a finger finds. */
    STROKES,
    ENGLISH,
    /** Letters, digits, signs and ends of e-mail addresses. */
    EMAIL,
    /** Digits and signs beside letters. */
    NUMBERS,
    /** Large digits for a field that takes nothing else. */
    DIGIT_PAD,
    ID_NUMBER_PAD
}
