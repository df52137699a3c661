package org.hallkiosk.document;

import java.io.IOException;
import java.util.List;

/** Pieces one under the other. */
final class Pieces {
    private Pieces() {}

    static float height(List<Piece> pieces) {
        float height = 0;
        for (Piece piece : pieces) {
            height += piece.height();
        }
        return height;
    }

    static void draw(List<Piece> pieces, PageInk ink, float x, float top) throws IOException {
        float y = top;
        for (Piece piece : pieces) {
            piece.draw(ink, x, y);
            y += piece.height();
        }
    }
}
