package org.hallkiosk.driver.escpos;

import java.awt.image.BufferedImage;

/** Black dots on white, eight to a byte, the leftmost in the highest bit: what {@code GS v 0} takes. */
final class Raster {
    private final int bytesPerRow;
    private final int rows;
    private final byte[] dots;

    Raster(int bytesPerRow, int rows, byte[] dots) {
        if (dots.length != bytesPerRow * rows) {
            throw new IllegalArgumentException(dots.length + " bytes for " + bytesPerRow + " × " + rows);
        }
        this.bytesPerRow = bytesPerRow;
        this.rows = rows;
        this.dots = dots.clone();
    }

    /** The part of a grey picture from (x, y); what is darker than middle grey becomes a dot, what is outside is white. */
    static Raster of(BufferedImage grey, int x, int y, int bytesPerRow, int rows) {
        byte[] dots = new byte[bytesPerRow * rows];
        var pixels = grey.getRaster();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < bytesPerRow * 8; column++) {
                boolean inside = x + column >= 0 && x + column < grey.getWidth() && y + row < grey.getHeight();
                if (inside && pixels.getSample(x + column, y + row, 0) < 128) {
                    dots[row * bytesPerRow + column / 8] |= (byte) (0x80 >> (column % 8));
                }
            }
        }
        return new Raster(bytesPerRow, rows, dots);
    }

    int bytesPerRow() {
        return bytesPerRow;
    }

    int rows() {
        return rows;
    }

    byte[] dots() {
        return dots.clone();
    }

    Raster band(int fromRow, int rowsInBand) {
        byte[] part = new byte[bytesPerRow * rowsInBand];
        System.arraycopy(dots, fromRow * bytesPerRow, part, 0, part.length);
        return new Raster(bytesPerRow, rowsInBand, part);
    }

    /** Whether a printer would obey something in this picture instead of printing it. */
    boolean holdsRealTimeCommand() {
        return RealTimeSequences.countIn(dots) > 0;
    }

    /**
     * The same picture without a byte sequence that a printer would obey: one dot is added in the first byte of each,
     * beside another dot, which the eye does not see at 8 dots a millimetre.
     */
    Raster withoutRealTimeCommands() {
        byte[] safe = dots.clone();
        for (int i = 0; i + 1 < safe.length; i++) {
            if (RealTimeSequences.begins(safe[i], safe[i + 1])) {
                safe[i] = RealTimeSequences.thickened(safe[i]);
            }
        }
        return new Raster(bytesPerRow, rows, safe);
    }
}
