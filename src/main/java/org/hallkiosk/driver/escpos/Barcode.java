package org.hallkiosk.driver.escpos;

import com.google.zxing.oned.Code128Writer;
import java.util.Optional;

/**
 * A Code 128 barcode measured for the paper (ISO/IEC 15417): how many dots its narrowest bar takes, and the code as a
 * raster for printers that cannot draw it themselves.
 */
record Barcode(String content, int dotsPerModule) {
    /** 10 mm at 8 dots a millimetre: a hand scanner finds it without aiming. */
    static final int HEIGHT = 80;

    private static final int MOST_DOTS = 3;
    private static final int FEWEST_DOTS = 2;
    private static final int MODULES_A_CHARACTER = 11;
    /** Start, check and stop characters, and ten modules of white at each side. */
    private static final int OTHER_MODULES = 2 * MODULES_A_CHARACTER + 13 + 2 * 10;

    /** Empty when the content is not printable ASCII, or too long for the paper. */
    static Optional<Barcode> of(String content, int dotsPerLine) {
        boolean printable = !content.isEmpty() && content.chars().allMatch(c -> c >= 0x20 && c <= 0x7E);
        if (!printable) {
            return Optional.empty();
        }
        int modules = content.length() * MODULES_A_CHARACTER + OTHER_MODULES;
        int dots = Math.min(MOST_DOTS, dotsPerLine / modules);
        return dots < FEWEST_DOTS ? Optional.empty() : Optional.of(new Barcode(content, dots));
    }

    /**
     * Moved by a few dots where it would hold a real-time command, since a bar that is thickened in every row could be
     * misread.
     */
    Raster raster() {
        boolean[] modules = new Code128Writer().encode(content);
        Raster picture = row(modules, 0);
        for (int shift = 1; shift < 8 && picture.holdsRealTimeCommand(); shift++) {
            picture = row(modules, shift);
        }
        return picture;
    }

    private Raster row(boolean[] modules, int shift) {
        int bytesPerRow = (modules.length * dotsPerModule + 8 + 7) / 8;
        byte[] row = new byte[bytesPerRow];
        for (int x = 0; x < modules.length * dotsPerModule; x++) {
            if (modules[x / dotsPerModule]) {
                row[(x + shift) / 8] |= (byte) (0x80 >> ((x + shift) % 8));
            }
        }
        byte[] dots = new byte[bytesPerRow * HEIGHT];
        for (int y = 0; y < HEIGHT; y++) {
            System.arraycopy(row, 0, dots, y * bytesPerRow, bytesPerRow);
        }
        return new Raster(bytesPerRow, HEIGHT, dots);
    }
}
