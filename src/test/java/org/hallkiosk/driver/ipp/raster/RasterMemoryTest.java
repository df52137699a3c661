package org.hallkiosk.driver.ipp.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.hallkiosk.device.SheetOptions.PaperSize;
import org.hallkiosk.device.SheetOptions.Sides;
import org.hallkiosk.driver.ipp.raster.RasterForm.Dots;
import org.hallkiosk.driver.ipp.raster.RasterForm.PixelType;
import org.hallkiosk.driver.ipp.raster.RasterForm.SheetBack;
import org.junit.jupiter.api.Test;

/** Pages are drawn one after the other: a terminal prints a long scan in the memory of one of its pages. */
class RasterMemoryTest {
    private static final int PAGES = 24;
    /** A scanned page, 4 MB when it is unpacked. */
    private static final int SCAN_WIDTH = 1000;

    private static final int SCAN_HEIGHT = 1400;
    private static final long MEGABYTE = 1024 * 1024;

    @Test
    void aLongScanTakesTheMemoryOfOnePage() throws Exception {
        byte[] pdf = scans();
        RasterForm form =
                new RasterForm(new Dots(100, 100), PixelType.SGRAY_8, PaperSize.A4, Sides.ONE, SheetBack.NORMAL);
        long bytes;
        try (PwgRasterStream alone = PwgRasterStream.of(pdf, form)) {
            bytes = alone.readAllBytes().length;
        }

        try (PwgRasterStream stream = PwgRasterStream.of(pdf, form)) {
            read(stream, bytes * 3 / PAGES);
            long early = held();
            read(stream, bytes * (PAGES - 6) / PAGES);
            long late = held();

            assertThat((late - early) / MEGABYTE)
                    .as("megabytes that %d more pages left behind", PAGES - 6)
                    .isLessThan(10);
        }
    }

    private static void read(PwgRasterStream stream, long count) throws IOException {
        byte[] some = new byte[8192];
        long left = count;
        while (left > 0) {
            int got = stream.read(some, 0, (int) Math.min(some.length, left));
            assertThat(got).isPositive();
            left -= got;
        }
    }

    /** What a collection leaves; what is only softly held counts, for it stays until memory runs out. */
    private static long held() {
        ManagementFactory.getMemoryMXBean().gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static byte[] scans() throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            for (int i = 0; i < PAGES; i++) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.drawImage(
                            LosslessFactory.createFromImage(document, scan(i)),
                            0,
                            0,
                            PDRectangle.A4.getWidth(),
                            PDRectangle.A4.getHeight());
                }
            }
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static BufferedImage scan(int number) {
        BufferedImage scan = new BufferedImage(SCAN_WIDTH, SCAN_HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < SCAN_HEIGHT; y++) {
            for (int x = 0; x < SCAN_WIDTH; x++) {
                scan.setRGB(x, y, (x / 8 + number) % 256 << 16 | (y / 8) % 256 << 8 | number);
            }
        }
        return scan;
    }
}
