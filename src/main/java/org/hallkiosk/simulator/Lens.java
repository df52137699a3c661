package org.hallkiosk.simulator;

/** What a lens and a moving hand do to a picture. */
final class Lens {
    private Lens() {}

    /** @param sigma of the Gaussian that a point becomes, in pixels */
    static double[] outOfFocus(double[] light, int width, int height, double sigma) {
        int radius = Math.max(1, (int) Math.ceil(3 * sigma));
        double[] weights = new double[2 * radius + 1];
        double total = 0;
        for (int i = -radius; i <= radius; i++) {
            weights[i + radius] = Math.exp(-i * i / (2 * sigma * sigma));
            total += weights[i + radius];
        }
        double[] across = new double[light.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double sum = 0;
                for (int i = -radius; i <= radius; i++) {
                    sum += weights[i + radius] * light[y * width + Math.clamp(x + i, 0, width - 1)];
                }
                across[y * width + x] = sum / total;
            }
        }
        double[] both = new double[light.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double sum = 0;
                for (int i = -radius; i <= radius; i++) {
                    sum += weights[i + radius] * across[Math.clamp(y + i, 0, height - 1) * width + x];
                }
                both[y * width + x] = sum / total;
            }
        }
        return both;
    }

    /** @param length of the way that everything moved while the picture was taken, in pixels, in that direction */
    static double[] moved(double[] light, int width, int height, double length, double direction) {
        int steps = (int) Math.round(length);
        double[] moved = new double[light.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double sum = 0;
                for (int i = 0; i <= steps; i++) {
                    double along = i - steps / 2.0;
                    int fromX = Math.clamp(Math.round(x + along * Math.cos(direction)), 0, width - 1);
                    int fromY = Math.clamp(Math.round(y + along * Math.sin(direction)), 0, height - 1);
                    sum += light[fromY * width + fromX];
                }
                moved[y * width + x] = sum / (steps + 1);
            }
        }
        return moved;
    }
}
