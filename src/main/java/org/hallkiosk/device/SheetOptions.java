package org.hallkiosk.device;

import java.util.Optional;

/**
 * How a document is to lie on paper. A printer that says it cannot do so refuses before anything is sent.
 *
 * @param copies at least one
 * @param tray the printer's own keyword for a paper source, as IPP's {@code media-source} has it ({@code tray-1},
 *     {@code main}, {@code by-pass-tray}); empty leaves the choice to the printer
 */
public record SheetOptions(int copies, Sides sides, Optional<String> tray, PaperSize size) {
    /** One copy, on one side, on A4 from wherever the printer takes it. */
    public static final SheetOptions USUAL = new SheetOptions(1, Sides.ONE, Optional.empty(), PaperSize.A4);

    public SheetOptions {
        if (copies < 1) {
            throw new IllegalArgumentException("copies: " + copies);
        }
    }

    /** Which sides of a sheet are printed, and how it turns like a book's (long edge) or a calendar's (short edge). */
    public enum Sides {
        ONE,
        LONG_EDGE,
        SHORT_EDGE
    }

    /** Paper sizes of government offices (ISO 216, GB/T 148). */
    public enum PaperSize {
        A3(297, 420),
        A4(210, 297),
        A5(148, 210);

        private final int widthMillimetres;
        private final int heightMillimetres;

        PaperSize(int widthMillimetres, int heightMillimetres) {
            this.widthMillimetres = widthMillimetres;
            this.heightMillimetres = heightMillimetres;
        }

        public int widthMillimetres() {
            return widthMillimetres;
        }

        public int heightMillimetres() {
            return heightMillimetres;
        }
    }
}
