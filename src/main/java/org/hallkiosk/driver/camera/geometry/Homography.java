package org.hallkiosk.driver.camera.geometry;

import java.util.List;
import java.util.Optional;

/**
 * How a flat thing lies in a picture: maps points of the thing to points of the picture, straight lines to straight lines.
 * Immutable.
 */
public final class Homography {
    private static final int UNKNOWNS = 8;
    private static final double SINGULAR = 1e-12;

    private final double[] h;

    private Homography(double[] h) {
        this.h = h;
    }

    /**
     * The mapping that fits these pairs best (least squares of the algebraic error); at least four, no three on a line.
     * Empty when they fit none.
     *
     * @param weights how much each pair counts
     */
    public static Optional<Homography> fitting(List<Point> from, List<Point> to, double[] weights) {
        double[][] normal = new double[UNKNOWNS][UNKNOWNS + 1];
        for (int i = 0; i < from.size(); i++) {
            Point a = from.get(i);
            Point b = to.get(i);
            add(normal, new double[] {a.x(), a.y(), 1, 0, 0, 0, -a.x() * b.x(), -a.y() * b.x(), b.x()}, weights[i]);
            add(normal, new double[] {0, 0, 0, a.x(), a.y(), 1, -a.x() * b.y(), -a.y() * b.y(), b.y()}, weights[i]);
        }
        return solve(normal).map(Homography::new);
    }

    /** The mapping of four corners to four others. */
    public static Optional<Homography> of(List<Point> from, List<Point> to) {
        return fitting(from, to, new double[] {1, 1, 1, 1});
    }

    private static void add(double[][] normal, double[] equation, double weight) {
        for (int row = 0; row < UNKNOWNS; row++) {
            for (int column = 0; column <= UNKNOWNS; column++) {
                normal[row][column] += weight * equation[row] * equation[column];
            }
        }
    }

    /** Gauss's elimination with the largest pivot first. */
    private static Optional<double[]> solve(double[][] m) {
        for (int pivot = 0; pivot < UNKNOWNS; pivot++) {
            int best = pivot;
            for (int row = pivot + 1; row < UNKNOWNS; row++) {
                if (Math.abs(m[row][pivot]) > Math.abs(m[best][pivot])) {
                    best = row;
                }
            }
            double[] swapped = m[pivot];
            m[pivot] = m[best];
            m[best] = swapped;
            if (Math.abs(m[pivot][pivot]) < SINGULAR) {
                return Optional.empty();
            }
            for (int row = 0; row < UNKNOWNS; row++) {
                if (row != pivot) {
                    double factor = m[row][pivot] / m[pivot][pivot];
                    for (int column = pivot; column <= UNKNOWNS; column++) {
                        m[row][column] -= factor * m[pivot][column];
                    }
                }
            }
        }
        double[] h = new double[UNKNOWNS];
        for (int i = 0; i < UNKNOWNS; i++) {
            h[i] = m[i][UNKNOWNS] / m[i][i];
        }
        return Optional.of(h);
    }

    public Point map(double x, double y) {
        double w = h[6] * x + h[7] * y + 1;
        return new Point((h[0] * x + h[1] * y + h[2]) / w, (h[3] * x + h[4] * y + h[5]) / w);
    }
}
