package org.hallkiosk.driver.ipp.raster;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * A page's lines, compressed as PWG 5102.4, 4.4 has it: a count of equal lines, then runs of equal pixels and stretches of
 * different ones. Holds back one line, to count its likes; {@link #finish} lets it go.
 */
final class LineCompressor {
    private static final int MOST_EQUAL_LINES = 256;
    private static final int LONGEST_RUN = 128;
    private static final int LONGEST_STRETCH = 128;

    private final int pixelBytes;
    private byte[] held = {};
    private int times;

    LineCompressor(int pixelBytes) {
        this.pixelBytes = pixelBytes;
    }

    /** @param line whole pixels; copied */
    void add(byte[] line, ByteArrayOutputStream to) {
        if (times > 0 && times < MOST_EQUAL_LINES && Arrays.equals(line, held)) {
            times++;
            return;
        }
        finish(to);
        held = line.clone();
        times = 1;
    }

    /** Writes what is held back: the page is over. */
    void finish(ByteArrayOutputStream to) {
        if (times == 0) {
            return;
        }
        to.write(times - 1);
        int pixels = held.length / pixelBytes;
        int at = 0;
        while (at < pixels) {
            int run = runFrom(at, pixels);
            if (run > 1) {
                to.write(run - 1);
                to.write(held, at * pixelBytes, pixelBytes);
                at += run;
            } else {
                int stretch = stretchFrom(at, pixels);
                // A stretch of one has no code of its own: it is a run of one.
                to.write(stretch == 1 ? 0 : 257 - stretch);
                to.write(held, at * pixelBytes, stretch * pixelBytes);
                at += stretch;
            }
        }
        times = 0;
    }

    private int runFrom(int start, int pixels) {
        int end = start + 1;
        while (end < pixels && end - start < LONGEST_RUN && equal(start, end)) {
            end++;
        }
        return end - start;
    }

    /** Up to the next pixel that begins a run. */
    private int stretchFrom(int start, int pixels) {
        int end = start + 1;
        while (end < pixels && end - start < LONGEST_STRETCH && !(end + 1 < pixels && equal(end, end + 1))) {
            end++;
        }
        return end - start;
    }

    private boolean equal(int onePixel, int other) {
        return Arrays.equals(
                held,
                onePixel * pixelBytes,
                (onePixel + 1) * pixelBytes,
                held,
                other * pixelBytes,
                (other + 1) * pixelBytes);
    }
}
