package org.hallkiosk.simulator;

import java.util.SplittableRandom;

/**
 * What a document camera sees: a sheet with printed lines on a dark desk. The same to the bit for the same seed.
 *
 * @param turn of the sheet in its own plane, in radians
 * @param tilt of the camera, in radians
 * @param cutCorner how much of the lower right corner is folded away, as a part of the sheet's width
 * @param blur sigma of the lens, in pixels
 * @param light 1 for a well lit desk, 0 for none
 * @param scale the sheet's height as a part of the picture's
 */
public record PaperScene(double turn, double tilt, double cutCorner, double blur, double light, double scale) {
    private static final double SHEET_WIDTH = 210;
    private static final double SHEET_HEIGHT = 297;
    private static final double MARGIN = 20;
    private static final double LINE = 9;
    private static final double LETTER = 3.2;

    /** Straight, whole, sharp, well lit. */
    public static PaperScene good() {
        return new PaperScene(0, 0, 0, 0, 1, 0.8);
    }

    public PaperScene turned(double radians) {
        return new PaperScene(radians, tilt, cutCorner, blur, light, scale);
    }

    public PaperScene tilted(double radians) {
        return new PaperScene(turn, radians, cutCorner, blur, light, scale);
    }

    public PaperScene withCornerCut(double part) {
        return new PaperScene(turn, tilt, part, blur, light, scale);
    }

    public PaperScene blurred(double sigma) {
        return new PaperScene(turn, tilt, cutCorner, sigma, light, scale);
    }

    public PaperScene litBy(double part) {
        return new PaperScene(turn, tilt, cutCorner, blur, part, scale);
    }

    public PaperScene scaledTo(double part) {
        return new PaperScene(turn, tilt, cutCorner, blur, light, part);
    }

    /** Brightness, row by row. */
    public byte[] seen(int width, int height, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long letters = random.nextLong();
        double[] seen = new SheetBeforeCamera(
                        width,
                        height,
                        SHEET_WIDTH,
                        SHEET_HEIGHT,
                        new SheetBeforeCamera.View(
                                turn, tilt, tilt / 2, scale * height / SHEET_HEIGHT, width / 2.0, height / 2.0))
                .seen((x, y) -> sheet(x, y, letters), (x, y) -> desk(x, y));
        double[] through = blur > 0 ? Lens.outOfFocus(seen, width, height, blur) : seen;
        byte[] pixels = new byte[through.length];
        for (int at = 0; at < pixels.length; at++) {
            pixels[at] = (byte) Math.clamp(Math.round(through[at] * light + 2 * random.nextGaussian()), 0, 255);
        }
        return pixels;
    }

    /** The mat with nothing on it; brightness, row by row. */
    static byte[] emptyDesk(int width, int height) {
        byte[] pixels = new byte[width * height];
        for (int at = 0; at < pixels.length; at++) {
            int row = at / width;
            pixels[at] = (byte) Math.round(desk(at % width, row));
        }
        return pixels;
    }

    private double sheet(double x, double y, long letters) {
        double missing = cutCorner * SHEET_WIDTH;
        if ((SHEET_WIDTH - x) + (SHEET_HEIGHT - y) < missing) {
            return desk(x, y);
        }
        boolean margin = x < MARGIN || y < MARGIN || x > SHEET_WIDTH - MARGIN || y > SHEET_HEIGHT - MARGIN;
        int line = (int) (y / LINE);
        int letter = (int) (x / LETTER);
        boolean between = y - line * LINE > LETTER || x - letter * LETTER > 0.7 * LETTER;
        long mixed = (letters ^ (line * 0x9E3779B97F4A7C15L + letter)) * 0xBF58476D1CE4E5B9L;
        boolean ink = (mixed >>> 40 & 7) < 5;
        return !margin && !between && ink ? 40 : 225;
    }

    private static double desk(double x, double y) {
        return 45 + 8 * Math.sin(x / 37) * Math.cos(y / 23);
    }
}
