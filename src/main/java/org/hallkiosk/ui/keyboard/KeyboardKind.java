package org.hallkiosk.ui.keyboard;

/** What a field is for, and so which keyboard it gets. */
public enum KeyboardKind {
    /** A Chinese name or address: pinyin first, English and digits a key away. */
    PINYIN(KeyboardLayer.CHINESE),
    /** Letters, digits and signs, no Chinese. */
    ENGLISH(KeyboardLayer.ENGLISH),
    /** What may be Chinese and is mostly English: English first, pinyin a key away. */
    ENGLISH_FIRST(KeyboardLayer.ENGLISH),
    /** An e-mail address: small letters, digits, its signs and the usual ends. */
    EMAIL(KeyboardLayer.EMAIL),
    /** A telephone number or an amount. */
    DIGITS(KeyboardLayer.DIGIT_PAD),
    /** A resident identity number: digits, and X as its last character. */
    ID_NUMBER(KeyboardLayer.ID_NUMBER_PAD);

    private final KeyboardLayer first;

    KeyboardKind(KeyboardLayer first) {
        this.first = first;
    }

    public KeyboardLayer firstLayer() {
        return first;
    }

    /** Whether candidates can appear, so that their bar is shown from the start and nothing jumps later. */
    public boolean offersCandidates() {
        return this == PINYIN || this == ENGLISH_FIRST;
    }
}
