package org.hallkiosk.driver.camera.code;

import com.google.zxing.common.BitMatrix;
import org.hallkiosk.driver.camera.geometry.Homography;
import org.hallkiosk.driver.camera.geometry.Point;

/**
 * Reads the modules of a code from the grey picture itself: each is the mean of several points, so that noise and a
 * screen's dots cancel out, and is dark or light by its neighbours, so that glare and shadow do.
 */
final class QrSampler {
    private static final double[] SPOTS = {-0.25, 0, 0.25};
    private static final int NEIGHBOURS = 4;
    private static final double SEARCH = 2.5;

    private final GreyImage image;

    QrSampler(GreyImage image) {
        this.image = image;
    }

    /** The brightness of every module, row by row; the alignment pattern corrects what the corners alone would miss. */
    double[] modules(QrPosition position) {
        int size = position.modules();
        Point off = size > 21 ? alignment(position) : new Point(0, 0);
        double[] modules = new double[size * size];
        double far = size - 6.5 - 3.5;
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                // The correction grows from nothing at the three finder patterns to all of it at the alignment pattern.
                double part = Math.clamp((column + 0.5 - 3.5) / far, 0.0, 1.2)
                        * Math.clamp((row + 0.5 - 3.5) / far, 0.0, 1.2);
                modules[row * size + column] =
                        spot(position.where(), column + 0.5 + off.x() * part, row + 0.5 + off.y() * part);
            }
        }
        return modules;
    }

    private double spot(Homography where, double x, double y) {
        double sum = 0;
        for (double down : SPOTS) {
            for (double across : SPOTS) {
                sum += at(where.map(x + across, y + down));
            }
        }
        return sum / (SPOTS.length * SPOTS.length);
    }

    private double at(Point point) {
        double x = Math.clamp(point.x() - 0.5, 0.0, image.width() - 1.001);
        double y = Math.clamp(point.y() - 0.5, 0.0, image.height() - 1.001);
        int left = (int) x;
        int top = (int) y;
        double right = x - left;
        double low = y - top;
        return (image.at(left, top) * (1 - right) + image.at(left + 1, top) * right) * (1 - low)
                + (image.at(left, top + 1) * (1 - right) + image.at(left + 1, top + 1) * right) * low;
    }

    /** How far, in modules, the alignment pattern at the lower right is from where it should be. */
    private Point alignment(QrPosition position) {
        double middle = position.modules() - 6.5;
        Point best = new Point(0, 0);
        double bestFit = 0;
        for (double dy = -SEARCH; dy <= SEARCH; dy += 0.25) {
            for (double dx = -SEARCH; dx <= SEARCH; dx += 0.25) {
                double fit = alignmentFit(position.where(), middle + dx, middle + dy) - 2 * Math.hypot(dx, dy);
                if (fit > bestFit) {
                    bestFit = fit;
                    best = new Point(dx, dy);
                }
            }
        }
        return best;
    }

    /** The light ring against the dark middle and the dark ring around it. */
    private double alignmentFit(Homography where, double x, double y) {
        double dark = 2 * at(where.map(x, y));
        double light = 0;
        for (int down = -2; down <= 2; down++) {
            for (int across = -2; across <= 2; across++) {
                int ring = Math.max(Math.abs(down), Math.abs(across));
                if (ring == 1) {
                    light += at(where.map(x + across, y + down)) / 8;
                } else if (ring == 2) {
                    dark += at(where.map(x + across, y + down)) / 16;
                }
            }
        }
        return light - dark / 3;
    }

    /**
     * Which modules are dark.
     *
     * @param sharpening how much of the difference from its four neighbours is added to a module: undoes blur across modules
     */
    static BitMatrix dark(double[] modules, int size, double sharpening) {
        double[] sharp = sharpened(modules, size, sharpening);
        double[] sums = new double[(size + 1) * (size + 1)];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                sums[(row + 1) * (size + 1) + column + 1] = sharp[row * size + column]
                        + sums[row * (size + 1) + column + 1]
                        + sums[(row + 1) * (size + 1) + column]
                        - sums[row * (size + 1) + column];
            }
        }
        BitMatrix dark = new BitMatrix(size);
        for (int row = 0; row < size; row++) {
            int top = Math.max(0, row - NEIGHBOURS);
            int bottom = Math.min(size, row + NEIGHBOURS + 1);
            for (int column = 0; column < size; column++) {
                int left = Math.max(0, column - NEIGHBOURS);
                int right = Math.min(size, column + NEIGHBOURS + 1);
                double mean = (sums[bottom * (size + 1) + right]
                                - sums[top * (size + 1) + right]
                                - sums[bottom * (size + 1) + left]
                                + sums[top * (size + 1) + left])
                        / ((bottom - top) * (right - left));
                if (sharp[row * size + column] < mean) {
                    dark.set(column, row);
                }
            }
        }
        return dark;
    }

    private static double[] sharpened(double[] modules, int size, double sharpening) {
        if (sharpening == 0) {
            return modules;
        }
        double[] sharp = new double[modules.length];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                double here = modules[row * size + column];
                double around = modules[Math.max(0, row - 1) * size + column]
                        + modules[Math.min(size - 1, row + 1) * size + column]
                        + modules[row * size + Math.max(0, column - 1)]
                        + modules[row * size + Math.min(size - 1, column + 1)];
                sharp[row * size + column] = here + sharpening * (here - around / 4);
            }
        }
        return sharp;
    }
}
