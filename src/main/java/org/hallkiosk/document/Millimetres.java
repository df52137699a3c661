package org.hallkiosk.document;

/** Templates measure in millimetres, PDFs in points. */
final class Millimetres {
    private static final float POINTS_PER_MILLIMETRE = 72 / 25.4f;

    private Millimetres() {}

    static float points(float millimetres) {
        return millimetres * POINTS_PER_MILLIMETRE;
    }
}
