package org.hallkiosk.fact.signature;

import java.util.List;

/** One line from where the finger came down to where it left; at least one point. */
public record Stroke(List<Point> points) {

    public Stroke {
        points = List.copyOf(points);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("a stroke has at least one point");
        }
    }

    double length() {
        double length = 0;
        for (int i = 1; i < points.size(); i++) {
            length += points.get(i - 1).distance(points.get(i));
        }
        return length;
    }

    /** A signature is personal data. */
    @Override
    public String toString() {
        return "Stroke[" + points.size() + " points]";
    }
}
