package org.hallkiosk.document;

/** Carries the character that no font has out of the layout, up to the renderer; never leaves this package. */
final class UnprintableCharacter extends Exception {
    private static final long serialVersionUID = 1L;

    private final int codePoint;

    UnprintableCharacter(int codePoint) {
        super("U+%04X".formatted(codePoint), null, false, false);
        this.codePoint = codePoint;
    }

    int codePoint() {
        return codePoint;
    }
}
