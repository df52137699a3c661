package org.hallkiosk.text.handwriting;

import org.hallkiosk.text.handwriting.Writing.Place;
import org.hallkiosk.text.handwriting.Writing.Stroke;

/** The smallest upright rectangle around a writing; around nothing it is a point. */
record Bounds(double left, double top, double right, double bottom) {

    static Bounds of(Writing writing) {
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (Stroke stroke : writing.strokes()) {
            for (Place place : stroke.places()) {
                left = Math.min(left, place.x());
                right = Math.max(right, place.x());
                top = Math.min(top, place.y());
                bottom = Math.max(bottom, place.y());
            }
        }
        return left > right ? new Bounds(0, 0, 0, 0) : new Bounds(left, top, right, bottom);
    }

    double longerSide() {
        return Math.max(right - left, bottom - top);
    }

    double middleX() {
        return (left + right) / 2;
    }

    double middleY() {
        return (top + bottom) / 2;
    }
}
