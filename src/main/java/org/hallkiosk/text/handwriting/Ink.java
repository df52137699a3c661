package org.hallkiosk.text.handwriting;

import java.util.List;
import org.hallkiosk.text.handwriting.Writing.Place;
import org.hallkiosk.text.handwriting.Writing.Stroke;

/**
 * A character as black on white, whatever drew it: a finger, or a font when the shapes of the model are made. Which stroke
 * came first, and where the finger left the glass, is no longer to be seen.
 */
final class Ink {
    /** Dots along each side. */
    static final int SIZE = 96;

    /** The longer side of what is written, in dots. */
    static final int WRITTEN = 80;

    private static final double PEN_RADIUS = 2;

    /** Rows of blackness, 0 to 1. */
    private final float[][] dots;

    Ink(float[][] dots) {
        this.dots = dots;
    }

    float[][] dots() {
        return dots;
    }

    static Ink of(Writing writing) {
        float[][] dots = new float[SIZE][SIZE];
        Bounds bounds = Bounds.of(writing);
        double scale = WRITTEN / Math.max(1e-6, bounds.longerSide());
        for (Stroke stroke : writing.strokes()) {
            List<Place> places = stroke.places();
            Place last = fitted(places.getFirst(), bounds, scale);
            draw(dots, last, last);
            for (Place place : places.subList(1, places.size())) {
                Place next = fitted(place, bounds, scale);
                draw(dots, last, next);
                last = next;
            }
        }
        return new Ink(dots);
    }

    private static Place fitted(Place place, Bounds bounds, double scale) {
        return new Place(
                SIZE / 2.0 + (place.x() - bounds.middleX()) * scale,
                SIZE / 2.0 + (place.y() - bounds.middleY()) * scale);
    }

    /** A line with round ends; the dots at its edge are grey. */
    private static void draw(float[][] dots, Place from, Place to) {
        double reach = PEN_RADIUS + 1;
        int top = dot(Math.min(from.y(), to.y()) - reach);
        int bottom = dot(Math.max(from.y(), to.y()) + reach);
        int left = dot(Math.min(from.x(), to.x()) - reach);
        int right = dot(Math.max(from.x(), to.x()) + reach);
        double alongX = to.x() - from.x();
        double alongY = to.y() - from.y();
        double square = alongX * alongX + alongY * alongY;
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                double toX = x + 0.5 - from.x();
                double toY = y + 0.5 - from.y();
                double part = square == 0 ? 0 : Math.clamp((toX * alongX + toY * alongY) / square, 0, 1);
                double away = Math.hypot(toX - part * alongX, toY - part * alongY);
                float black = (float) Math.clamp(PEN_RADIUS + 0.5 - away, 0, 1);
                dots[y][x] = Math.max(dots[y][x], black);
            }
        }
    }

    private static int dot(double place) {
        return (int) Math.clamp(place, 0, SIZE - 1);
    }
}
