package org.hallkiosk.driver.camera.paper;

import java.util.Arrays;
import org.hallkiosk.driver.camera.code.GreyImage;

/**
 * How steep the edges of a picture are: at each clear edge the largest step from one pixel to the next over the whole
 * difference in brightness. An edge drawn out by a Gaussian of sigma pixels has 0.4 / sigma.
 */
final class Sharpness {
    private static final int REACH = 8;
    private static final int CLEAR = 70;
    private static final int ENOUGH = 50;

    private Sharpness() {}

    /** The median of the clear edges along every third row; 0 when there are hardly any. */
    static double of(GreyImage image, int left, int top, int right, int bottom) {
        double[] found = new double[20_000];
        int count = 0;
        for (int y = Math.max(0, top); y < Math.min(image.height(), bottom); y += 3) {
            int x = Math.max(REACH, left);
            while (x < Math.min(image.width() - REACH - 1, right) && count < found.length) {
                double edge = edge(image, x, y);
                if (edge > 0) {
                    found[count++] = edge;
                    x += 2 * REACH;
                } else {
                    x += 2;
                }
            }
        }
        if (count < ENOUGH) {
            return 0;
        }
        double[] sorted = Arrays.copyOf(found, count);
        Arrays.sort(sorted);
        return sorted[count / 2];
    }

    private static double edge(GreyImage image, int x, int y) {
        if (Math.abs(image.at(x + REACH, y) - image.at(x - REACH, y)) < CLEAR) {
            return 0;
        }
        int low = 255;
        int high = 0;
        int steepest = 0;
        for (int at = x - REACH; at <= x + REACH; at++) {
            int value = image.at(at, y);
            low = Math.min(low, value);
            high = Math.max(high, value);
            steepest = Math.max(steepest, Math.abs(image.at(at + 1, y) - value));
        }
        return (double) steepest / (high - low);
    }
}
