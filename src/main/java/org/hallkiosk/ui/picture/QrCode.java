package org.hallkiosk.ui.picture;

import javafx.scene.image.Image;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/** Draws the modules of a QR code as an image with its quiet zone, dark on white whatever the mode: phones need that. */
public final class QrCode {
    private static final int QUIET = 4;

    private QrCode() {}

    /**
     * @param modules rows of columns, true is dark
     * @param side the least side of the image in pixels
     */
    public static Image image(boolean[][] modules, int side) {
        return drawn(modules, Math.ceilDiv(side, modules.length + 2 * QUIET));
    }

    /** @param side the most that a side of the image may have in pixels, unless it has more modules than that */
    public static Image within(boolean[][] modules, int side) {
        return drawn(modules, Math.max(1, side / (modules.length + 2 * QUIET)));
    }

    private static Image drawn(boolean[][] modules, int pixels) {
        int count = modules.length + 2 * QUIET;
        WritableImage image = new WritableImage(count * pixels, count * pixels);
        PixelWriter writer = image.getPixelWriter();
        for (int y = 0; y < count * pixels; y++) {
            for (int x = 0; x < count * pixels; x++) {
                writer.setColor(
                        x, y, isDark(modules, y / pixels - QUIET, x / pixels - QUIET) ? Color.BLACK : Color.WHITE);
            }
        }
        return image;
    }

    private static boolean isDark(boolean[][] modules, int row, int column) {
        return row >= 0 && column >= 0 && row < modules.length && column < modules[row].length && modules[row][column];
    }
}
