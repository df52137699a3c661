package org.hallkiosk.driver.ipp.raster;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.hallkiosk.device.SheetOptions.Sides;

/** The 1796 bytes before each page (PWG 5102.4, 4.3). What is not written is zero and means the printer's default. */
final class PageHeader {
    static final int LENGTH = 1796;

    private static final int DUPLEX = 272;
    private static final int RESOLUTION = 276;
    private static final int PAGE_SIZE = 352;
    private static final int TUMBLE = 368;
    private static final int WIDTH = 372;
    private static final int HEIGHT = 376;
    private static final int BITS_PER_COLOUR = 384;
    private static final int BITS_PER_PIXEL = 388;
    private static final int BYTES_PER_LINE = 392;
    private static final int COLOUR_SPACE = 400;
    private static final int COLOURS = 420;
    private static final int PAGES = 452;
    private static final int CROSS_FEED_TRANSFORM = 456;
    private static final int FEED_TRANSFORM = 460;
    private static final int ALTERNATE_PRIMARY = 480;
    private static final int PAGE_SIZE_NAME = 1732;

    private static final int WHITE = 0x00FFFFFF;
    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;

    private PageHeader() {}

    /** @param page from 0 */
    static byte[] of(RasterForm form, int page, int pages) {
        ByteBuffer header = ByteBuffer.allocate(LENGTH);
        text(header, 0, "PwgRaster");
        header.putInt(DUPLEX, form.sides() == Sides.ONE ? 0 : 1);
        header.putInt(RESOLUTION, form.resolution().across());
        header.putInt(RESOLUTION + 4, form.resolution().down());
        header.putInt(PAGE_SIZE, points(form.size().widthMillimetres()));
        header.putInt(PAGE_SIZE + 4, points(form.size().heightMillimetres()));
        header.putInt(TUMBLE, form.sides() == Sides.SHORT_EDGE ? 1 : 0);
        header.putInt(WIDTH, form.width());
        header.putInt(HEIGHT, form.height());
        header.putInt(BITS_PER_COLOUR, 8);
        header.putInt(BITS_PER_PIXEL, 8 * form.pixels().bytes());
        header.putInt(BYTES_PER_LINE, form.bytesPerLine());
        header.putInt(COLOUR_SPACE, form.pixels().colourSpace());
        header.putInt(COLOURS, form.pixels().bytes());
        header.putInt(PAGES, pages);
        header.putInt(CROSS_FEED_TRANSFORM, form.direction(page).across());
        header.putInt(FEED_TRANSFORM, form.direction(page).down());
        header.putInt(ALTERNATE_PRIMARY, WHITE);
        text(header, PAGE_SIZE_NAME, MediaName.of(form.size()));
        return header.array();
    }

    private static int points(int millimetres) {
        return (int) Math.round(millimetres * POINTS_PER_MILLIMETRE);
    }

    private static void text(ByteBuffer header, int at, String ascii) {
        header.put(at, ascii.getBytes(StandardCharsets.US_ASCII));
    }
}
