package org.hallkiosk.driver.ipp.raster;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.hallkiosk.driver.ipp.raster.RasterForm.PixelType;

/**
 * A PDF as PWG raster (PWG 5102.4), drawn while it is read: a band of a page at a time, 16 MB of dots at most, whatever the
 * resolution and however many pages. Reading throws {@link UndrawablePageException} when a page cannot be drawn. One thread.
 */
public final class PwgRasterStream extends InputStream {
    private static final byte[] SYNC_WORD = "RaS2".getBytes(StandardCharsets.US_ASCII);

    private static final int DOTS_IN_A_BAND = 4 * 1024 * 1024;

    private final PagePainter painter;
    private final RasterForm form;
    private final LineCompressor compressor;
    private final Buffer drawn = new Buffer();
    private int page;
    private int line;

    private PwgRasterStream(PagePainter painter, RasterForm form) {
        this.painter = painter;
        this.form = form;
        this.compressor = new LineCompressor(form.pixels().bytes());
        drawn.writeBytes(SYNC_WORD);
    }

    /** @throws UndrawablePageException when it is no PDF that can be read */
    public static PwgRasterStream of(byte[] pdf, RasterForm form) throws UndrawablePageException {
        return new PwgRasterStream(new PagePainter(pdf, form), form);
    }

    @Override
    public int read() throws UndrawablePageException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws UndrawablePageException {
        while (drawn.left() == 0 && page < painter.pages()) {
            drawn.reset();
            drawBand();
        }
        return length == 0 ? 0 : drawn.take(to, offset, length);
    }

    private void drawBand() throws UndrawablePageException {
        if (line == 0) {
            drawn.writeBytes(PageHeader.of(form, page, painter.pages()));
        }
        int lines = Math.min(form.height() - line, Math.max(1, DOTS_IN_A_BAND / form.width()));
        int[] dots = painter.paint(page, line, lines);
        byte[] bytes = new byte[form.bytesPerLine()];
        for (int i = 0; i < lines; i++) {
            pack(dots, i * form.width(), bytes);
            compressor.add(bytes, drawn);
        }
        line += lines;
        if (line == form.height()) {
            compressor.finish(drawn);
            line = 0;
            page++;
        }
    }

    private void pack(int[] dots, int from, byte[] bytes) {
        boolean grey = form.pixels() == PixelType.SGRAY_8;
        for (int x = 0; x < form.width(); x++) {
            int red = dots[from + x] >> 16 & 0xFF;
            int green = dots[from + x] >> 8 & 0xFF;
            int blue = dots[from + x] & 0xFF;
            if (grey) {
                // The luma of ITU-R BT.601, in integers: the greys of sgray_8 carry sRGB's own curve.
                bytes[x] = (byte) ((299 * red + 587 * green + 114 * blue + 500) / 1000);
            } else {
                bytes[3 * x] = (byte) red;
                bytes[3 * x + 1] = (byte) green;
                bytes[3 * x + 2] = (byte) blue;
            }
        }
    }

    @Override
    public void close() {
        painter.close();
    }

    /** Bytes that were drawn and not yet read. */
    private static final class Buffer extends ByteArrayOutputStream {
        private int read;

        int left() {
            return count - read;
        }

        int take(byte[] to, int offset, int length) {
            if (left() == 0) {
                return -1;
            }
            int taken = Math.min(length, left());
            System.arraycopy(buf, read, to, offset, taken);
            read += taken;
            return taken;
        }

        @Override
        public synchronized void reset() {
            super.reset();
            read = 0;
        }
    }
}
