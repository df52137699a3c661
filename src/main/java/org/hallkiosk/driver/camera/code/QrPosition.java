package org.hallkiosk.driver.camera.code;

import com.google.zxing.common.BitMatrix;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hallkiosk.driver.camera.geometry.Homography;
import org.hallkiosk.driver.camera.geometry.Point;

/**
 * How a QR code lies in a picture, from the twelve outer corners of its three finder patterns: these tell the perspective
 * without the alignment pattern, which the smallest codes do not have.
 *
 * @param modules along one side
 * @param where from modules, counted from the code's top left corner, to pixels
 * @param error mean distance of the corners from where they should be, in modules
 */
record QrPosition(int modules, Homography where, double error) {
    private static final int SMALLEST = 21;
    private static final int LARGEST = 177;
    private static final int FINDER = 7;
    private static final double MOST_ERROR = 0.9;

    /** The likely positions for three patterns, the best first. */
    static List<QrPosition> of(List<FinderPattern> three, BitMatrix picture) {
        List<List<Point>> squares = new ArrayList<>();
        for (FinderPattern pattern : three) {
            Optional<List<Point>> square = pattern.corners(picture);
            if (square.isEmpty()) {
                return List.of();
            }
            squares.add(square.get());
        }
        // The top left one is opposite the longest side, unless the code is tilted so far that perspective shortens it.
        return IntStream.range(0, 3)
                .boxed()
                .sorted(Comparator.comparingDouble(first -> -opposite(three, first)))
                .map(first -> of(three, squares, first))
                .filter(positions -> !positions.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static double opposite(List<FinderPattern> three, int first) {
        return three.get((first + 1) % 3)
                .middle()
                .distanceTo(three.get((first + 2) % 3).middle());
    }

    /** With this pattern at the top left; the others follow clockwise. */
    private static List<QrPosition> of(List<FinderPattern> three, List<List<Point>> squares, int first) {
        int next = (first + 1) % 3;
        int last = (first + 2) % 3;
        Point topLeft = three.get(first).middle();
        boolean clockwise =
                topLeft.turn(three.get(next).middle(), three.get(last).middle()) > 0;
        int[] order = clockwise ? new int[] {first, next, last} : new int[] {first, last, next};
        List<FinderPattern> ordered = new ArrayList<>();
        List<List<Point>> corners = new ArrayList<>();
        Point across = three.get(order[1]).middle().minus(topLeft);
        Point down = three.get(order[2]).middle().minus(topLeft);
        for (int at : order) {
            Optional<List<Point>> square = sorted(squares.get(at), three.get(at).middle(), across, down);
            if (square.isEmpty()) {
                return List.of();
            }
            ordered.add(three.get(at));
            corners.add(square.get());
        }
        int guess = modules(corners, ordered);
        List<QrPosition> positions = new ArrayList<>();
        for (int modules = guess - 8; modules <= guess + 8; modules += 4) {
            if (modules >= SMALLEST && modules <= LARGEST) {
                fitted(corners, modules).ifPresent(positions::add);
            }
        }
        positions.sort(Comparator.comparingDouble(QrPosition::error));
        return positions.subList(0, Math.min(2, positions.size()));
    }

    /** A square's corners in the code's own order: top left, top right, bottom right, bottom left. */
    private static Optional<List<Point>> sorted(List<Point> corners, Point middle, Point across, Point down) {
        double area = across.x() * down.y() - across.y() * down.x();
        Point[] sorted = new Point[4];
        for (Point corner : corners) {
            Point from = corner.minus(middle);
            double a = (from.x() * down.y() - from.y() * down.x()) / area;
            double b = (across.x() * from.y() - across.y() * from.x()) / area;
            int place = a < 0 ? (b < 0 ? 0 : 3) : (b < 0 ? 1 : 2);
            sorted[place] = corner;
        }
        for (Point corner : sorted) {
            if (corner == null) {
                return Optional.empty();
            }
        }
        return Optional.of(List.of(sorted));
    }

    private static int modules(List<List<Point>> corners, List<FinderPattern> ordered) {
        double across = ordered.get(0).middle().distanceTo(ordered.get(1).middle())
                / ((width(corners.get(0)) + width(corners.get(1))) / 2 / FINDER);
        double down = ordered.get(0).middle().distanceTo(ordered.get(2).middle())
                / ((height(corners.get(0)) + height(corners.get(2))) / 2 / FINDER);
        double modules = (across + down) / 2 + FINDER;
        return (int) Math.round((modules - SMALLEST) / 4) * 4 + SMALLEST;
    }

    private static double width(List<Point> square) {
        return (square.get(0).distanceTo(square.get(1)) + square.get(3).distanceTo(square.get(2))) / 2;
    }

    private static double height(List<Point> square) {
        return (square.get(0).distanceTo(square.get(3)) + square.get(1).distanceTo(square.get(2))) / 2;
    }

    private static Optional<QrPosition> fitted(List<List<Point>> corners, int modules) {
        List<Point> from = new ArrayList<>();
        List<Point> to = new ArrayList<>();
        int far = modules - FINDER;
        int[][] places = {{0, 0}, {far, 0}, {0, far}};
        for (int i = 0; i < 3; i++) {
            int x = places[i][0];
            int y = places[i][1];
            from.add(new Point(x, y));
            from.add(new Point(x + FINDER, y));
            from.add(new Point(x + FINDER, y + FINDER));
            from.add(new Point(x, y + FINDER));
            to.addAll(corners.get(i));
        }
        double[] weights = new double[from.size()];
        java.util.Arrays.fill(weights, 1);
        double module = width(corners.getFirst()) / FINDER;
        return Homography.fitting(from, to, weights)
                .map(where -> new QrPosition(modules, where, error(where, from, to) / module))
                .filter(position -> position.error() < MOST_ERROR);
    }

    private static double error(Homography where, List<Point> from, List<Point> to) {
        double sum = 0;
        for (int i = 0; i < from.size(); i++) {
            sum += where.map(from.get(i).x(), from.get(i).y()).distanceTo(to.get(i));
        }
        return sum / from.size();
    }
}
