package org.hallkiosk.document;

/** What became of making a PDF. */
public sealed interface RenderOutcome {

    record Rendered(PdfDocument pdf) implements RenderOutcome {}

    /** No font of this machine has the character; nothing was made, since a name is printed right or not at all. */
    record CannotPrintCharacter(int codePoint) implements RenderOutcome {
        /** As in {@code U+20BB7}; names no more of the value than this. */
        public String unicodeName() {
            return "U+%04X".formatted(codePoint);
        }
    }

    /** The signature is no PNG. */
    record UnreadableSignature() implements RenderOutcome {}
}
