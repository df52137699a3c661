package org.hallkiosk.driver.camera.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the four corners of something from its outline: where its four straight sides would meet. */
public final class Quadrilateral {
    /** Corners may be round or worn; nearer to the middle of a side its edge is straight. */
    private static final double NEAR_A_CORNER = 0.12;

    private static final int ROUNDS = 20;

    private Quadrilateral() {}

    /**
     * Clockwise, from the top left of whatever is turned by less than 45 degrees; empty when the outline has no four sides.
     *
     * @param hull a convex outline, clockwise
     * @param edge points of the border, in any order
     */
    public static Optional<List<Point>> around(List<Point> hull, List<Point> edge) {
        if (hull.size() < 4) {
            return Optional.empty();
        }
        List<Point> rough = largestQuadrilateral(hull);
        List<Line> sides = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Optional<Line> side = side(edge, rough.get(i), rough.get((i + 1) % 4));
            if (side.isEmpty()) {
                return Optional.empty();
            }
            sides.add(side.get());
        }
        List<Point> corners = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Optional<Point> corner = sides.get((i + 3) % 4).meets(sides.get(i));
            if (corner.isEmpty()) {
                return Optional.empty();
            }
            corners.add(corner.get());
        }
        return Optional.of(fromTopLeft(corners));
    }

    /** Each corner moves along the outline to where the area is largest, until none moves. */
    private static List<Point> largestQuadrilateral(List<Point> hull) {
        int count = hull.size();
        int[] at = farApart(hull);
        for (int round = 0; round < ROUNDS; round++) {
            boolean moved = false;
            for (int corner = 0; corner < 4; corner++) {
                Point before = hull.get(at[(corner + 3) % 4]);
                Point after = hull.get(at[(corner + 1) % 4]);
                int best = at[corner];
                for (int i = at[(corner + 3) % 4]; i != at[(corner + 1) % 4]; i = (i + 1) % count) {
                    if (Math.abs(before.turn(hull.get(i), after))
                            > Math.abs(before.turn(hull.get(best), after)) + 1e-9) {
                        best = i;
                    }
                }
                moved |= best != at[corner];
                at[corner] = best;
            }
            if (!moved) {
                break;
            }
        }
        List<Point> corners = new ArrayList<>();
        for (int index : at) {
            corners.add(hull.get(index));
        }
        return corners;
    }

    /** The two points that are farthest apart, and on each side of them the one farthest from their line. */
    private static int[] farApart(List<Point> hull) {
        int first = 0;
        int third = 1;
        for (int i = 0; i < hull.size(); i++) {
            for (int j = i + 1; j < hull.size(); j++) {
                if (hull.get(i).distanceTo(hull.get(j)) > hull.get(first).distanceTo(hull.get(third))) {
                    first = i;
                    third = j;
                }
            }
        }
        return new int[] {first, farthest(hull, first, third), third, farthest(hull, third, first)};
    }

    private static int farthest(List<Point> hull, int from, int to) {
        int best = from;
        for (int i = from; i != to; i = (i + 1) % hull.size()) {
            if (Math.abs(hull.get(from).turn(hull.get(i), hull.get(to)))
                    > Math.abs(hull.get(from).turn(hull.get(best), hull.get(to)))) {
                best = i;
            }
        }
        return best;
    }

    /** A straight line as {@code a·x + b·y = c}, with {@code a² + b² = 1}. */
    private record Line(double a, double b, double c) {
        Optional<Point> meets(Line other) {
            double determinant = a * other.b - other.a * b;
            return Math.abs(determinant) < 0.1
                    ? Optional.empty()
                    : Optional.of(new Point(
                            (c * other.b - other.c * b) / determinant, (a * other.c - other.a * c) / determinant));
        }
    }

    /** The line through the border between two rough corners, by least squares of the distances. */
    private static Optional<Line> side(List<Point> edge, Point from, Point to) {
        double length = from.distanceTo(to);
        double reach = Math.max(1.5, length * 0.04);
        double alongX = (to.x() - from.x()) / length;
        double alongY = (to.y() - from.y()) / length;
        double n = 0;
        double sumX = 0;
        double sumY = 0;
        double sumXx = 0;
        double sumYy = 0;
        double sumXy = 0;
        for (Point point : edge) {
            double dx = point.x() - from.x();
            double dy = point.y() - from.y();
            double along = (dx * alongX + dy * alongY) / length;
            double off = Math.abs(dx * alongY - dy * alongX);
            if (along < NEAR_A_CORNER || along > 1 - NEAR_A_CORNER || off > reach) {
                continue;
            }
            n++;
            sumX += point.x();
            sumY += point.y();
            sumXx += point.x() * point.x();
            sumYy += point.y() * point.y();
            sumXy += point.x() * point.y();
        }
        if (n < 5) {
            return Optional.empty();
        }
        double meanX = sumX / n;
        double meanY = sumY / n;
        double varianceX = sumXx / n - meanX * meanX;
        double varianceY = sumYy / n - meanY * meanY;
        double both = sumXy / n - meanX * meanY;
        double angle = 0.5 * Math.atan2(2 * both, varianceX - varianceY);
        double a = -Math.sin(angle);
        double b = Math.cos(angle);
        return Optional.of(new Line(a, b, a * meanX + b * meanY));
    }

    /** The first is the one from which the next side runs most nearly to the right. */
    private static List<Point> fromTopLeft(List<Point> corners) {
        int first = 0;
        double best = -2;
        for (int i = 0; i < 4; i++) {
            Point corner = corners.get(i);
            Point next = corners.get((i + 1) % 4);
            double rightwards = (next.x() - corner.x()) / corner.distanceTo(next);
            if (rightwards > best) {
                best = rightwards;
                first = i;
            }
        }
        List<Point> ordered = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            ordered.add(corners.get((first + i) % 4));
        }
        return ordered;
    }
}
