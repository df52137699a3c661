package org.hallkiosk.driver.camera.paper;

import java.util.List;
import java.util.Optional;
import org.hallkiosk.device.PictureOutcome.Problem;
import org.hallkiosk.driver.camera.code.GreyImage;
import org.hallkiosk.driver.camera.geometry.Point;
import org.hallkiosk.driver.camera.geometry.Quadrilateral;

/** Looks for one whole paper that is brighter than what it lies on, and says honestly what is the matter with it. */
public final class PaperFinder {
    private static final int SMALL = 480;
    private static final double LEAST_PART = 0.06;
    private static final double LEAST_FILLED = 0.75;
    private static final int LEAST_BRIGHTNESS = 75;
    private static final double LEAST_SHARPNESS = 0.25;

    private PaperFinder() {}

    /** What was found. */
    public sealed interface Finding {

        /**
         * A whole, sharp, well lit paper.
         *
         * @param corners clockwise from its top left, in pixels of the picture
         */
        record Paper(List<Point> corners, double sharpness, int brightness) implements Finding {}

        record Trouble(Problem problem) implements Finding {}
    }

    public static Finding find(GreyImage image) {
        int times = Math.max(1, image.width() / SMALL);
        GreyImage small = image.shrunk(1, times);
        Optional<BrightRegion> bright = BrightRegion.largestIn(small);
        if (bright.isEmpty()) {
            return new Finding.Trouble(brightness(small) < LEAST_BRIGHTNESS / 2 ? Problem.TOO_DARK : Problem.NO_PAPER);
        }
        BrightRegion region = bright.get();
        if (region.area() < LEAST_PART * small.width() * small.height()) {
            return new Finding.Trouble(Problem.NO_PAPER);
        }
        if (region.atFrame() > 0) {
            return new Finding.Trouble(Problem.NOT_WHOLE);
        }
        Optional<List<Point>> corners = Quadrilateral.around(region.outline(), region.edge());
        if (corners.isEmpty() || !isWhole(region, corners.get())) {
            return new Finding.Trouble(Problem.NOT_WHOLE);
        }
        if (region.brightness() < LEAST_BRIGHTNESS) {
            return new Finding.Trouble(Problem.TOO_DARK);
        }
        List<Point> large =
                corners.get().stream().map(corner -> corner.times(times)).toList();
        double sharpness = sharpness(image, large);
        return sharpness < LEAST_SHARPNESS
                ? new Finding.Trouble(Problem.BLURRED)
                : new Finding.Paper(large, sharpness, region.brightness());
    }

    /** Its sides meet where it has corners, and it covers what lies between them. */
    private static boolean isWhole(BrightRegion region, List<Point> corners) {
        double diagonal = corners.get(0).distanceTo(corners.get(2));
        double worn = Math.max(3, diagonal * 0.02);
        for (Point corner : corners) {
            if (region.edge().stream().noneMatch(point -> point.distanceTo(corner) <= worn)) {
                return false;
            }
        }
        return region.area() >= LEAST_FILLED * area(corners)
                && region.outline().stream().allMatch(point -> isWithin(corners, point, worn));
    }

    /** A folded corner makes a fifth side, which four corners cannot go round. */
    private static boolean isWithin(List<Point> corners, Point point, double tolerance) {
        for (int i = 0; i < corners.size(); i++) {
            Point from = corners.get(i);
            Point to = corners.get((i + 1) % corners.size());
            if (from.turn(to, point) / from.distanceTo(to) < -tolerance) {
                return false;
            }
        }
        return true;
    }

    private static double area(List<Point> polygon) {
        double twice = 0;
        for (int i = 1; i < polygon.size() - 1; i++) {
            twice += polygon.getFirst().turn(polygon.get(i), polygon.get(i + 1));
        }
        return Math.abs(twice) / 2;
    }

    private static int brightness(GreyImage image) {
        long sum = 0;
        for (int y = 0; y < image.height(); y++) {
            for (int x = 0; x < image.width(); x++) {
                sum += image.at(x, y);
            }
        }
        return (int) (sum / ((long) image.width() * image.height()));
    }

    private static double sharpness(GreyImage image, List<Point> corners) {
        double left = corners.stream().mapToDouble(Point::x).min().orElse(0);
        double right = corners.stream().mapToDouble(Point::x).max().orElse(0);
        double top = corners.stream().mapToDouble(Point::y).min().orElse(0);
        double bottom = corners.stream().mapToDouble(Point::y).max().orElse(0);
        return Sharpness.of(image, (int) left - 12, (int) top, (int) right + 12, (int) bottom);
    }
}
