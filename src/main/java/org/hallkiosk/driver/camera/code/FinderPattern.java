package org.hallkiosk.driver.camera.code;

import com.google.zxing.common.BitMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hallkiosk.driver.camera.geometry.Point;
import org.hallkiosk.driver.camera.geometry.Quadrilateral;

/**
 * One of the three large squares of a QR code: dark, light, dark, light, dark in the widths 1, 1, 3, 1, 1 along any line
 * through its middle (ISO/IEC 18004, 6.3.3).
 *
 * @param size of the whole square, in pixels along the row that was looked at
 * @param seen in how many rows
 */
record FinderPattern(Point middle, double size, int seen) {
    private static final int RAYS = 96;

    /** Every pattern of the picture, those seen in most rows first. */
    static List<FinderPattern> in(BitMatrix picture) {
        List<FinderPattern> found = new ArrayList<>();
        int[] ends = new int[picture.getWidth() + 2];
        int step = picture.getHeight() > 500 ? 2 : 1;
        for (int y = 1; y < picture.getHeight(); y += step) {
            int runs = runs(picture, y, ends);
            // Runs begin light: the odd ones are dark.
            for (int run = 1; run + 4 < runs; run += 2) {
                int a = ends[run] - ends[run - 1];
                int b = ends[run + 1] - ends[run];
                int c = ends[run + 2] - ends[run + 1];
                int d = ends[run + 3] - ends[run + 2];
                int e = ends[run + 4] - ends[run + 3];
                if (isPattern(a, b, c, d, e)) {
                    int x = (ends[run + 1] + ends[run + 2]) / 2;
                    checkDown(picture, x, y, a + b + c + d + e).ifPresent(pattern -> add(found, pattern));
                }
            }
        }
        found.sort((one, other) -> other.seen() - one.seen());
        return found;
    }

    /** Fills in where each run of one colour ends; the first is light and may be empty. */
    private static int runs(BitMatrix picture, int y, int[] ends) {
        int runs = 0;
        boolean dark = false;
        for (int x = 0; x < picture.getWidth(); x++) {
            if (picture.get(x, y) != dark) {
                ends[runs++] = x;
                dark = !dark;
            }
        }
        ends[runs++] = picture.getWidth();
        return runs;
    }

    private static boolean isPattern(double a, double b, double c, double d, double e) {
        double module = (a + b + c + d + e) / 7;
        double off = Math.max(0.6 * module, 0.8);
        return module >= 0.9
                && Math.abs(a - module) < off
                && Math.abs(b - module) < off
                && Math.abs(c - 3 * module) < 2 * off
                && Math.abs(d - module) < off
                && Math.abs(e - module) < off;
    }

    /** A pattern is one downwards too; then its middle is known both ways. */
    private static Optional<FinderPattern> checkDown(BitMatrix picture, int x, int y, double size) {
        int[] up = new int[3];
        int[] down = new int[3];
        if (!count(picture, x, y, -1, up, size) || !count(picture, x, y + 1, 1, down, size)) {
            return Optional.empty();
        }
        if (!isPattern(up[2], up[1], up[0] + down[0], down[1], down[2])) {
            return Optional.empty();
        }
        double middle = y + 1 + (down[0] - up[0]) / 2.0;
        double high = up[0] + up[1] + up[2] + down[0] + down[1] + down[2];
        if (high > 2.5 * size || size > 2.5 * high) {
            return Optional.empty();
        }
        return Optional.of(new FinderPattern(new Point(x, middle), Math.sqrt(high * size), 1));
    }

    /** The lengths of dark, light and dark from here on; false when the picture ends before. */
    private static boolean count(BitMatrix picture, int x, int from, int step, int[] lengths, double size) {
        int y = from;
        for (int run = 0; run < 3; run++) {
            boolean dark = run != 1;
            while (y >= 0 && y < picture.getHeight() && picture.get(x, y) == dark && lengths[run] <= 2 * size) {
                lengths[run]++;
                y += step;
            }
            if (lengths[run] == 0 || (run < 2 && (y < 0 || y >= picture.getHeight()))) {
                return false;
            }
        }
        return true;
    }

    private static void add(List<FinderPattern> found, FinderPattern pattern) {
        for (int i = 0; i < found.size(); i++) {
            FinderPattern other = found.get(i);
            if (other.middle().distanceTo(pattern.middle()) < other.size() / 3
                    && pattern.size() < 1.5 * other.size()
                    && other.size() < 1.5 * pattern.size()) {
                found.set(i, other.with(pattern));
                return;
            }
        }
        found.add(pattern);
    }

    private FinderPattern with(FinderPattern other) {
        double weight = 1.0 / (seen + 1);
        return new FinderPattern(
                middle.times(1 - weight).plus(other.middle().times(weight)),
                size * (1 - weight) + other.size() * weight,
                seen + 1);
    }

    /** The corners of its outer edge, clockwise; empty when that is no quadrilateral. */
    Optional<List<Point>> corners(BitMatrix picture) {
        List<Point> outline = new ArrayList<>();
        for (int ray = 0; ray < RAYS; ray++) {
            double angle = 2 * Math.PI * ray / RAYS;
            outline(picture, Math.cos(angle), Math.sin(angle)).ifPresent(outline::add);
        }
        return outline.size() < RAYS * 3 / 4 ? Optional.empty() : Quadrilateral.around(outline, outline);
    }

    /** Where a line from the middle leaves the dark ring. */
    private Optional<Point> outline(BitMatrix picture, double across, double down) {
        boolean dark = true;
        int changes = 0;
        for (double along = 0; along < 1.6 * size; along += 0.5) {
            double x = middle.x() + across * along;
            double y = middle.y() + down * along;
            if (x < 0 || y < 0 || x >= picture.getWidth() || y >= picture.getHeight()) {
                return Optional.empty();
            }
            if (picture.get((int) x, (int) y) != dark) {
                dark = !dark;
                changes++;
                if (changes == 3) {
                    return Optional.of(new Point(x, y));
                }
            }
        }
        return Optional.empty();
    }
}
