package org.hallkiosk.driver.camera.code;

/**
 * Brightness, row by row, one byte a pixel. The bytes are not copied: whoever made them leaves them alone while the
 * image is in use.
 */
public final class GreyImage {
    private final int width;
    private final int height;
    private final byte[] pixels;

    public GreyImage(int width, int height, byte[] pixels) {
        if (width <= 0 || height <= 0 || pixels.length < width * height) {
            throw new IllegalArgumentException(width + " by " + height + " pixels in " + pixels.length + " bytes");
        }
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** The bytes themselves; only the first {@code width * height} belong to the image. */
    byte[] pixels() {
        return pixels;
    }

    /** Brightness of a pixel, 0 to 255. */
    public int at(int x, int y) {
        return pixels[y * width + x] & 0xFF;
    }

    /** Each pixel the mean of a square of the original, so that what is finer than a pixel melts together. */
    public GreyImage shrunk(int numerator, int denominator) {
        int newWidth = width * numerator / denominator;
        int newHeight = height * numerator / denominator;
        return denominator == 2 * numerator ? halved() : averaged(newWidth, newHeight);
    }

    private GreyImage halved() {
        int newWidth = width / 2;
        int newHeight = height / 2;
        byte[] small = new byte[newWidth * newHeight];
        for (int y = 0; y < newHeight; y++) {
            int upper = 2 * y * width;
            int lower = upper + width;
            for (int x = 0; x < newWidth; x++) {
                int at = 2 * x;
                int sum = (pixels[upper + at] & 0xFF)
                        + (pixels[upper + at + 1] & 0xFF)
                        + (pixels[lower + at] & 0xFF)
                        + (pixels[lower + at + 1] & 0xFF);
                small[y * newWidth + x] = (byte) ((sum + 2) >> 2);
            }
        }
        return new GreyImage(newWidth, newHeight, small);
    }

    /** Edges of the squares in 256ths of a pixel, so that every new pixel weighs the same part of the old picture. */
    private GreyImage averaged(int newWidth, int newHeight) {
        int[] columns = new int[newWidth * height];
        shrinkRows(columns, newWidth);
        byte[] small = new byte[newWidth * newHeight];
        long step = ((long) height << 8) / newHeight;
        for (int y = 0; y < newHeight; y++) {
            long top = y * step;
            long bottom = Math.min(top + step, (long) height << 8);
            int first = (int) (top >> 8);
            int last = (int) Math.min((bottom - 1) >> 8, height - 1L);
            for (int x = 0; x < newWidth; x++) {
                long sum = 0;
                for (int row = first; row <= last; row++) {
                    long part = Math.min(bottom, (row + 1L) << 8) - Math.max(top, (long) row << 8);
                    sum += part * columns[row * newWidth + x];
                }
                small[y * newWidth + x] = (byte) ((sum / (bottom - top)) >> 8);
            }
        }
        return new GreyImage(newWidth, newHeight, small);
    }

    /** Brightness in 256ths. */
    private void shrinkRows(int[] columns, int newWidth) {
        int step = (width << 8) / newWidth;
        for (int y = 0; y < height; y++) {
            int row = y * width;
            for (int x = 0; x < newWidth; x++) {
                int left = x * step;
                int right = Math.min(left + step, width << 8);
                int first = left >> 8;
                int last = Math.min((right - 1) >> 8, width - 1);
                int sum = 0;
                for (int column = first; column <= last; column++) {
                    int part = Math.min(right, (column + 1) << 8) - Math.max(left, column << 8);
                    sum += part * (pixels[row + column] & 0xFF);
                }
                columns[y * newWidth + x] = (sum << 8) / (right - left);
            }
        }
    }

    /** Twice as wide and high, between the pixels by straight lines: a code of two pixels a module becomes legible. */
    GreyImage doubled() {
        int newWidth = 2 * width - 1;
        int newHeight = 2 * height - 1;
        byte[] large = new byte[newWidth * newHeight];
        for (int y = 0; y < newHeight; y++) {
            int row = (y / 2) * width;
            int next = row + (y % 2) * width;
            for (int x = 0; x < newWidth; x++) {
                int column = x / 2;
                int beside = column + x % 2;
                int sum = (pixels[row + column] & 0xFF)
                        + (pixels[row + beside] & 0xFF)
                        + (pixels[next + column] & 0xFF)
                        + (pixels[next + beside] & 0xFF);
                large[y * newWidth + x] = (byte) ((sum + 2) >> 2);
            }
        }
        return new GreyImage(newWidth, newHeight, large);
    }

    /** A part of it; the part is copied. */
    GreyImage part(int left, int top, int partWidth, int partHeight) {
        byte[] copy = new byte[partWidth * partHeight];
        for (int y = 0; y < partHeight; y++) {
            System.arraycopy(pixels, (top + y) * width + left, copy, y * partWidth, partWidth);
        }
        return new GreyImage(partWidth, partHeight, copy);
    }

    /**
     * Edges made steeper: what stands out from the mean of its neighbourhood stands out more. Undoes some of what a lens
     * out of focus does.
     *
     * @param radius of the neighbourhood, in pixels
     * @param quarters how much of the difference is added, in quarters
     */
    GreyImage sharpened(int radius, int quarters) {
        byte[] mean = boxMean(radius);
        byte[] sharp = new byte[width * height];
        for (int at = 0; at < sharp.length; at++) {
            int value = pixels[at] & 0xFF;
            int steeper = value + (value - (mean[at] & 0xFF)) * quarters / 4;
            sharp[at] = (byte) Math.clamp(steeper, 0, 255);
        }
        return new GreyImage(width, height, sharp);
    }

    /** Dark for light. */
    GreyImage inverted() {
        byte[] negative = new byte[width * height];
        for (int at = 0; at < negative.length; at++) {
            negative[at] = (byte) ~pixels[at];
        }
        return new GreyImage(width, height, negative);
    }

    /** Noise smoothed away, edges softened with it. */
    GreyImage smoothed(int radius) {
        return new GreyImage(width, height, boxMean(radius));
    }

    private byte[] boxMean(int radius) {
        byte[] rows = new byte[width * height];
        int across = 2 * radius + 1;
        for (int y = 0; y < height; y++) {
            int row = y * width;
            int sum = 0;
            for (int x = -radius; x <= radius; x++) {
                sum += pixels[row + Math.clamp(x, 0, width - 1)] & 0xFF;
            }
            for (int x = 0; x < width; x++) {
                rows[row + x] = (byte) (sum / across);
                sum += pixels[row + Math.min(x + radius + 1, width - 1)] & 0xFF;
                sum -= pixels[row + Math.max(x - radius, 0)] & 0xFF;
            }
        }
        byte[] mean = new byte[width * height];
        int[] sums = new int[width];
        for (int y = -radius; y <= radius; y++) {
            int row = Math.clamp(y, 0, height - 1) * width;
            for (int x = 0; x < width; x++) {
                sums[x] += rows[row + x] & 0xFF;
            }
        }
        for (int y = 0; y < height; y++) {
            int row = y * width;
            int entering = Math.min(y + radius + 1, height - 1) * width;
            int leaving = Math.max(y - radius, 0) * width;
            for (int x = 0; x < width; x++) {
                mean[row + x] = (byte) (sums[x] / across);
                sums[x] += (rows[entering + x] & 0xFF) - (rows[leaving + x] & 0xFF);
            }
        }
        return mean;
    }
}
