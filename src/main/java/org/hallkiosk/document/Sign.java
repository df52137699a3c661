package org.hallkiosk.document;

/**
 * One character that is to be printed, with the font that has it.
 *
 * @param width in em
 */
record Sign(int codePoint, FontFace font, double width) {
    static final int NEW_LINE = '\n';

    /** Chinese punctuation that must not begin a line (GB/T 15834-2011, 5.1). */
    private static final String NEVER_FIRST = "，。、；：？！）》」』】〕…—·％%,.;:?!)]}”’";

    /** Opening punctuation that must not end one. */
    private static final String NEVER_LAST = "（《「『【〔([{“‘";

    boolean isSpace() {
        return codePoint == ' ';
    }

    boolean endsLine() {
        return codePoint == NEW_LINE;
    }

    /** Whether a line may end between this character and the next. */
    boolean mayBreakBefore(Sign next) {
        if (NEVER_LAST.indexOf(codePoint) >= 0 || NEVER_FIRST.indexOf(next.codePoint) >= 0) {
            return false;
        }
        return isSpace() || isFullWidth() || next.isFullWidth();
    }

    boolean isFullWidth() {
        return codePoint >= 0x2E80;
    }
}
