package org.hallkiosk.fact.signature;

import java.util.ArrayList;
import java.util.List;

/**
 * Turns the points of one stroke, as they come, into short straight pieces of smooth ink: a Catmull-Rom curve through the
 * points, thinner where the finger was quick, as a brush is. What is drawn while signing and what is drawn later from the
 * strokes is the same ink.
 */
public final class Ink {
    /** One piece, to be drawn with round ends. */
    public record Piece(double fromX, double fromY, double toX, double toY, double width) {}

    private static final double THICKEST = 8;
    private static final double THINNEST = 3;

    /** How much thinner each pixel a millisecond makes it. */
    private static final double THINNING = 1.6;

    /** How much of the last width remains at the next point: no sudden steps. */
    private static final double INERTIA = 0.7;

    private static final double PIECE_LENGTH = 3;

    private final List<Point> points = new ArrayList<>();
    private double width = THICKEST * 0.75;

    /** All the ink of a finished stroke. */
    public static List<Piece> of(Stroke stroke) {
        Ink ink = new Ink();
        List<Piece> pieces = new ArrayList<>();
        stroke.points().forEach(point -> pieces.addAll(ink.through(point)));
        pieces.addAll(ink.end());
        return pieces;
    }

    /** The ink that is certain now: the curve to a point bends by the one after it, so it lags one point. */
    public List<Piece> through(Point point) {
        points.add(point);
        int last = points.size() - 1;
        if (last < 2) {
            return List.of();
        }
        return curve(points.get(Math.max(0, last - 3)), points.get(last - 2), points.get(last - 1), point);
    }

    /** The rest, when the finger has left: the last curve, or the dot when it never moved. */
    public List<Piece> end() {
        int last = points.size() - 1;
        if (last < 0) {
            return List.of();
        }
        Point end = points.get(last);
        if (last == 0) {
            return List.of(new Piece(end.x(), end.y(), end.x(), end.y(), width));
        }
        return curve(points.get(Math.max(0, last - 2)), points.get(last - 1), end, end);
    }

    private List<Piece> curve(Point before, Point from, Point to, Point after) {
        double distance = from.distance(to);
        double startWidth = width;
        double speed = distance / Math.max(1, to.millis() - from.millis());
        double wanted = Math.clamp(THICKEST - THINNING * speed, THINNEST, THICKEST) * (0.75 + 0.5 * to.pressure());
        width = INERTIA * width + (1 - INERTIA) * wanted;
        int count = (int) Math.ceil(Math.max(1, distance / PIECE_LENGTH));
        List<Piece> pieces = new ArrayList<>(count);
        double x = from.x();
        double y = from.y();
        for (int i = 1; i <= count; i++) {
            double part = (double) i / count;
            double nextX = catmullRom(before.x(), from.x(), to.x(), after.x(), part);
            double nextY = catmullRom(before.y(), from.y(), to.y(), after.y(), part);
            pieces.add(new Piece(x, y, nextX, nextY, startWidth + (width - startWidth) * part));
            x = nextX;
            y = nextY;
        }
        return pieces;
    }

    private static double catmullRom(double before, double from, double to, double after, double part) {
        double square = part * part;
        double cube = square * part;
        return 0.5
                * (2 * from
                        + (to - before) * part
                        + (2 * before - 5 * from + 4 * to - after) * square
                        + (3 * from - before - 3 * to + after) * cube);
    }
}
