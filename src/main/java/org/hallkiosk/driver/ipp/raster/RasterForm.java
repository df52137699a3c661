package org.hallkiosk.driver.ipp.raster;

import java.util.Arrays;
import java.util.Optional;
import org.hallkiosk.device.SheetOptions.PaperSize;
import org.hallkiosk.device.SheetOptions.Sides;

/** In which form a document's pages are drawn: one form for the whole document. */
public record RasterForm(Dots resolution, PixelType pixels, PaperSize size, Sides sides, SheetBack sheetBack) {
    private static final double MILLIMETRES_PER_INCH = 25.4;

    /** Dots per inch across the sheet and down it. */
    public record Dots(int across, int down) {}

    /** The pixel types that are sent; every printer of PWG 5100.14 takes the grey one. */
    public enum PixelType {
        /** One byte a pixel, black 0 to white 255. */
        SGRAY_8("sgray_8", 1, 18),
        /** Red, green, blue, a byte each. */
        SRGB_8("srgb_8", 3, 19);

        private final String keyword;
        private final int bytes;
        private final int colourSpace;

        PixelType(String keyword, int bytes, int colourSpace) {
            this.keyword = keyword;
            this.bytes = bytes;
            this.colourSpace = colourSpace;
        }

        /** As in {@code pwg-raster-document-type-supported}. */
        public String keyword() {
            return keyword;
        }

        public int bytes() {
            return bytes;
        }

        int colourSpace() {
            return colourSpace;
        }
    }

    /** How the back of a sheet must be turned for this printer ({@code pwg-raster-document-sheet-back}). */
    public enum SheetBack {
        NORMAL("normal"),
        FLIPPED("flipped"),
        ROTATED("rotated"),
        MANUAL_TUMBLE("manual-tumble");

        private final String keyword;

        SheetBack(String keyword) {
            this.keyword = keyword;
        }

        public static Optional<SheetBack> of(String keyword) {
            return Arrays.stream(values())
                    .filter(back -> back.keyword.equals(keyword))
                    .findFirst();
        }
    }

    /** Whether a page's dots run from left to right ({@code across}) and from top to bottom ({@code down}): 1, else -1. */
    record Direction(int across, int down) {
        static final Direction USUAL = new Direction(1, 1);
    }

    int width() {
        return (int) (size.widthMillimetres() * resolution.across() / MILLIMETRES_PER_INCH);
    }

    int height() {
        return (int) (size.heightMillimetres() * resolution.down() / MILLIMETRES_PER_INCH);
    }

    int bytesPerLine() {
        return width() * pixels.bytes();
    }

    /** PWG 5102.4, table 12. Pages count from 0; the odd ones are on the back of a two-sided sheet. */
    Direction direction(int page) {
        if (sides == Sides.ONE || page % 2 == 0) {
            return Direction.USUAL;
        }
        boolean tumble = sides == Sides.SHORT_EDGE;
        return switch (sheetBack) {
            case NORMAL -> Direction.USUAL;
            case FLIPPED -> tumble ? new Direction(-1, 1) : new Direction(1, -1);
            case ROTATED -> tumble ? Direction.USUAL : new Direction(-1, -1);
            case MANUAL_TUMBLE -> tumble ? new Direction(-1, -1) : Direction.USUAL;
        };
    }
}
