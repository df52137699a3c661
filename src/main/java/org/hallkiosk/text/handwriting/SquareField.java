package org.hallkiosk.text.handwriting;

import java.util.List;
import org.hallkiosk.text.handwriting.Writing.Place;

/**
 * Fits a writing into the square field that models are trained on: large or small, in the middle or in a corner, it is
 * the same character. Its proportions stay, so that 一 does not become a block.
 */
final class SquareField {
    static final int SIZE = 1000;

    /** Models leave some air around a character. */
    private static final double FILLED = 0.7;

    private final double scale;
    private final double middleX;
    private final double middleY;

    SquareField(Writing writing) {
        List<Place> all = writing.strokes().stream()
                .flatMap(stroke -> stroke.places().stream())
                .toList();
        double left = all.stream().mapToDouble(Place::x).min().orElse(0);
        double right = all.stream().mapToDouble(Place::x).max().orElse(0);
        double top = all.stream().mapToDouble(Place::y).min().orElse(0);
        double bottom = all.stream().mapToDouble(Place::y).max().orElse(0);
        double larger = Math.max(right - left, bottom - top);
        scale = FILLED * SIZE / Math.max(1, larger);
        middleX = (left + right) / 2;
        middleY = (top + bottom) / 2;
    }

    int x(Place place) {
        return fitted(place.x() - middleX);
    }

    int y(Place place) {
        return fitted(place.y() - middleY);
    }

    private int fitted(double fromMiddle) {
        return (int) Math.round(Math.clamp(SIZE / 2.0 + fromMiddle * scale, 0, SIZE - 1));
    }
}
