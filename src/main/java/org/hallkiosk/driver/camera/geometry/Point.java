package org.hallkiosk.driver.camera.geometry;

/** A point of a picture, in pixels from its top left. */
public record Point(double x, double y) {

    public double distanceTo(Point other) {
        return Math.hypot(x - other.x, y - other.y);
    }

    public Point times(double factor) {
        return new Point(x * factor, y * factor);
    }

    public Point plus(Point other) {
        return new Point(x + other.x, y + other.y);
    }

    public Point minus(Point other) {
        return new Point(x - other.x, y - other.y);
    }

    /** Twice the signed area of the triangle from here over the other two; positive when they turn clockwise on a picture. */
    public double turn(Point second, Point third) {
        return (second.x - x) * (third.y - y) - (second.y - y) * (third.x - x);
    }
}
