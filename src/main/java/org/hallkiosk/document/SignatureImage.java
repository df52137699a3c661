package org.hallkiosk.document;

import java.util.List;

/** A signature as it stands on paper. Personal data: kept in memory only, never logged. */
public sealed interface SignatureImage {

    /** A PNG picture; its transparent or white ground lets the paper through or hides it. */
    // An array: the bytes of a file that nobody compares or changes.
    @SuppressWarnings("ArrayRecordComponent")
    record Picture(byte[] png) implements SignatureImage {}

    /** What the finger drew, which prints sharper than any picture; in the pad's own coordinates, y downwards. */
    record Strokes(List<List<Point>> strokes) implements SignatureImage {
        public Strokes {
            strokes = strokes.stream().map(List::copyOf).toList();
        }

        @Override
        public String toString() {
            return "Strokes[" + strokes.size() + "]";
        }
    }

    /** Confirmed in another way than by hand: the line stays empty, and the words beside the code say how. */
    record Confirmed() implements SignatureImage {}

    /** A point of a stroke. */
    record Point(double x, double y) {}
}
