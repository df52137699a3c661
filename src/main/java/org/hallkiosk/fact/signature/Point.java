package org.hallkiosk.fact.signature;

/**
 * Where the finger was.
 *
 * @param x in pixels of the pad, to the right
 * @param y in pixels of the pad, down
 * @param millis since the signature was begun
 * @param pressure from 0 to 1; 0.5 from a panel that does not feel it
 */
public record Point(double x, double y, long millis, double pressure) {

    double distance(Point other) {
        return Math.hypot(other.x - x, other.y - y);
    }

    /** A signature is personal data. */
    @Override
    public String toString() {
        return "Point";
    }
}
