package org.hallkiosk.document;

import java.util.SortedSet;

/** What became of rendering a document. */
public sealed interface Rendering {

    /** A complete PDF, every character in it printable and extractable. */
    // An array: the bytes of a file that nobody compares or changes.
    @SuppressWarnings("ArrayRecordComponent")
    record Rendered(byte[] pdf, int pages) implements Rendering {}

    /**
     * Some character is in no font of this terminal. Printing the name without it, or with a box in its place, would make
     * a wrong document, so there is none.
     *
     * @param codePoints as {@code U+20BB7}, never the name that they stand in
     */
    record CharactersWithoutFont(SortedSet<String> codePoints) implements Rendering {}
}
