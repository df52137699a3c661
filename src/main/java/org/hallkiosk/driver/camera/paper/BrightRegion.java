package org.hallkiosk.driver.camera.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hallkiosk.driver.camera.code.GreyImage;
import org.hallkiosk.driver.camera.geometry.Point;

/**
 * The largest connected region that is brighter than what is around it: a paper on a darker desk.
 *
 * @param outline its convex hull, clockwise as one sees it
 * @param edge every pixel of its border
 * @param area in pixels, without its holes
 * @param atFrame how many pixels of its border lie at the edge of the picture
 * @param brightness mean of its pixels
 */
record BrightRegion(List<Point> outline, List<Point> edge, int area, int atFrame, int brightness) {
    private static final int LEAST_CONTRAST = 25;

    /** Empty when nothing in the picture is brighter than the rest. */
    static Optional<BrightRegion> largestIn(GreyImage image) {
        int[] histogram = histogram(image);
        int threshold = otsu(histogram, image.width() * image.height());
        if (mean(histogram, threshold + 1, 256) - mean(histogram, 0, threshold + 1) < LEAST_CONTRAST) {
            return Optional.empty();
        }
        return Optional.of(largest(image, threshold));
    }

    private static int[] histogram(GreyImage image) {
        int[] histogram = new int[256];
        for (int y = 0; y < image.height(); y++) {
            for (int x = 0; x < image.width(); x++) {
                histogram[image.at(x, y)]++;
            }
        }
        return histogram;
    }

    /** The threshold between two heaps of brightness that are each as narrow as possible (Otsu, 1979). */
    private static int otsu(int[] histogram, int pixels) {
        double total = 0;
        for (int value = 0; value < 256; value++) {
            total += (double) value * histogram[value];
        }
        double below = 0;
        double count = 0;
        double best = -1;
        int threshold = 127;
        for (int value = 0; value < 255; value++) {
            count += histogram[value];
            below += (double) value * histogram[value];
            if (count == 0 || count == pixels) {
                continue;
            }
            double apart = below / count - (total - below) / (pixels - count);
            double between = count * (pixels - count) * apart * apart;
            if (between > best) {
                best = between;
                threshold = value;
            }
        }
        return threshold;
    }

    private static double mean(int[] histogram, int from, int to) {
        double sum = 0;
        double count = 0;
        for (int value = from; value < to; value++) {
            sum += (double) value * histogram[value];
            count += histogram[value];
        }
        return count == 0 ? 0 : sum / count;
    }

    private static BrightRegion largest(GreyImage image, int threshold) {
        int width = image.width();
        int height = image.height();
        int[] region = new int[width * height];
        int[] stack = new int[width * height];
        int name = 0;
        int largest = 0;
        int most = 0;
        for (int start = 0; start < region.length; start++) {
            if (region[start] != 0 || image.at(start % width, start / width) <= threshold) {
                continue;
            }
            name++;
            int size = fill(image, threshold, region, stack, start, name);
            if (size > most) {
                most = size;
                largest = name;
            }
        }
        return describe(image, region, largest, most);
    }

    private static int fill(GreyImage image, int threshold, int[] region, int[] stack, int start, int name) {
        int width = image.width();
        int height = image.height();
        int top = 0;
        int size = 0;
        stack[top++] = start;
        region[start] = name;
        while (top > 0) {
            int at = stack[--top];
            size++;
            int x = at % width;
            int y = at / width;
            for (int side = 0; side < 4; side++) {
                int nextX = x + (side == 0 ? 1 : side == 1 ? -1 : 0);
                int nextY = y + (side == 2 ? 1 : side == 3 ? -1 : 0);
                if (nextX < 0 || nextY < 0 || nextX >= width || nextY >= height) {
                    continue;
                }
                int next = nextY * width + nextX;
                if (region[next] == 0 && image.at(nextX, nextY) > threshold) {
                    region[next] = name;
                    stack[top++] = next;
                }
            }
        }
        return size;
    }

    private static BrightRegion describe(GreyImage image, int[] region, int name, int size) {
        int width = image.width();
        int height = image.height();
        List<Point> edge = new ArrayList<>();
        int atFrame = 0;
        long bright = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (region[y * width + x] != name) {
                    continue;
                }
                bright += image.at(x, y);
                boolean frame = x == 0 || y == 0 || x == width - 1 || y == height - 1;
                boolean border = frame
                        || region[y * width + x - 1] != name
                        || region[y * width + x + 1] != name
                        || region[(y - 1) * width + x] != name
                        || region[(y + 1) * width + x] != name;
                if (border) {
                    edge.add(new Point(x + 0.5, y + 0.5));
                    atFrame += frame ? 1 : 0;
                }
            }
        }
        return new BrightRegion(hull(edge), edge, size, atFrame, (int) (bright / Math.max(1, size)));
    }

    /** The smallest convex polygon around points (Andrew's monotone chain). */
    private static List<Point> hull(List<Point> points) {
        Point[] sorted = points.toArray(Point[]::new);
        Arrays.sort(sorted, Comparator.comparingDouble(Point::x).thenComparingDouble(Point::y));
        List<Point> hull = new ArrayList<>();
        half(hull, Arrays.asList(sorted));
        half(hull, Arrays.asList(sorted).reversed());
        return hull;
    }

    private static void half(List<Point> hull, List<Point> points) {
        int from = hull.size();
        for (Point point : points) {
            while (hull.size() >= from + 2 && hull.get(hull.size() - 2).turn(hull.getLast(), point) <= 0) {
                hull.removeLast();
            }
            hull.add(point);
        }
        hull.removeLast();
    }
}
