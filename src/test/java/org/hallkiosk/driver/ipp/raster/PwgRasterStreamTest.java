package org.hallkiosk.driver.ipp.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.hallkiosk.device.SheetOptions.PaperSize;
import org.hallkiosk.device.SheetOptions.Sides;
import org.hallkiosk.driver.ipp.raster.RasterForm.Dots;
import org.hallkiosk.driver.ipp.raster.RasterForm.PixelType;
import org.hallkiosk.driver.ipp.raster.RasterForm.SheetBack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PwgRasterStreamTest {
    private static final Dots DPI_300 = new Dots(300, 300);
    private static final Dots DPI_100 = new Dots(100, 100);

    @Test
    void headerTellsTheSheetAndItsDots() throws Exception {
        List<RasterReader.Page> pages =
                pages(TestDocument.a4(2), form(DPI_300, PixelType.SGRAY_8, Sides.LONG_EDGE, SheetBack.NORMAL));
        assertThat(pages).hasSize(2).allSatisfy(page -> {
            assertThat(page.width()).isEqualTo(2480);
            assertThat(page.height()).isEqualTo(3507);
            assertThat(page.bitsPerPixel()).isEqualTo(8);
            assertThat(page.colourSpace()).isEqualTo(18);
            assertThat(page.dotsPerInch()).isEqualTo(300);
            assertThat(page.duplex()).isEqualTo(1);
            assertThat(page.tumble()).isZero();
            assertThat(page.pages()).isEqualTo(2);
        });
    }

    @Test
    void pageInBandsIsThePageAtOnce() throws Exception {
        byte[] pdf = TestDocument.a4(1);
        RasterReader.Page page = pages(pdf, form(DPI_300, PixelType.SRGB_8, Sides.ONE, SheetBack.NORMAL))
                .getFirst();
        BufferedImage whole = whole(pdf, 300);
        assertThat(page.colourSpace()).isEqualTo(19);
        assertThat(differing(page, whole)).as("dots that differ visibly").isLessThan(200);
    }

    /** Where the frame's corner at the page's top left comes to lie on the back of a sheet. */
    @ParameterizedTest
    @CsvSource({
        "NORMAL, LONG_EDGE, 1, 1",
        "NORMAL, SHORT_EDGE, 1, 1",
        "FLIPPED, LONG_EDGE, 1, -1",
        "FLIPPED, SHORT_EDGE, -1, 1",
        "ROTATED, LONG_EDGE, -1, -1",
        "ROTATED, SHORT_EDGE, 1, 1",
        "MANUAL_TUMBLE, LONG_EDGE, 1, 1",
        "MANUAL_TUMBLE, SHORT_EDGE, -1, -1",
    })
    void backOfASheetIsTurnedAsThePrinterWantsIt(SheetBack back, Sides sides, int across, int down) throws Exception {
        byte[] pdf = TestDocument.a4(2);
        List<RasterReader.Page> pages = pages(pdf, form(DPI_100, PixelType.SGRAY_8, sides, back));
        assertThat(pages.getFirst().across()).isEqualTo(1);
        assertThat(pages.getFirst().down()).isEqualTo(1);
        RasterReader.Page behind = pages.getLast();
        assertThat(behind.across()).isEqualTo(across);
        assertThat(behind.down()).isEqualTo(down);
        int x = across > 0 ? sealX(behind) : behind.width() - 1 - sealX(behind);
        int y = down > 0 ? sealY(behind) : behind.height() - 1 - sealY(behind);
        assertThat(grey(behind, x, y)).as("the seal").isBetween(60, 90);
        assertThat(grey(behind, behind.width() - 1 - x, behind.height() - 1 - y))
                .as("the other corner")
                .isGreaterThan(200);
    }

    @Test
    void pageThatLiesAcrossIsTurned() throws Exception {
        byte[] pdf = TestDocument.of(new PDRectangle(842, 595), 1);
        RasterReader.Page page = pages(pdf, form(DPI_100, PixelType.SGRAY_8, Sides.ONE, SheetBack.NORMAL))
                .getFirst();
        // The seal, at the bottom right of the page that lies across, comes to the bottom left of the sheet.
        assertThat(grey(page, 90 * 100 / 72, page.height() - 110 * 100 / 72)).isBetween(60, 90);
    }

    @Test
    void a4OnA5IsShrunkToFit() throws Exception {
        RasterForm a5 = new RasterForm(DPI_100, PixelType.SGRAY_8, PaperSize.A5, Sides.ONE, SheetBack.NORMAL);
        RasterReader.Page page = pages(TestDocument.a4(1), a5).getFirst();
        assertThat(page.width()).isEqualTo(582);
        assertThat(grey(page, sealX(page), sealY(page))).isBetween(60, 90);
    }

    @Test
    void whatIsNoPdfIsRefusedBeforeAnythingIsSent() {
        assertThatThrownBy(() -> PwgRasterStream.of(
                        new byte[] {1, 2, 3}, form(DPI_100, PixelType.SGRAY_8, Sides.ONE, SheetBack.NORMAL)))
                .isInstanceOf(UndrawablePageException.class);
    }

    private static RasterForm form(Dots dots, PixelType type, Sides sides, SheetBack back) {
        return new RasterForm(dots, type, PaperSize.A4, sides, back);
    }

    private static List<RasterReader.Page> pages(byte[] pdf, RasterForm form) throws IOException {
        try (PwgRasterStream stream = PwgRasterStream.of(pdf, form)) {
            return new RasterReader(new ByteArrayInputStream(stream.readAllBytes())).pages();
        }
    }

    private static BufferedImage whole(byte[] pdf, int dpi) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(0, dpi, ImageType.RGB);
        }
    }

    private static int differing(RasterReader.Page page, BufferedImage whole) {
        int differing = 0;
        for (int y = 0; y < Math.min(page.height(), whole.getHeight()); y++) {
            for (int x = 0; x < Math.min(page.width(), whole.getWidth()); x++) {
                int dot = 3 * (y * page.width() + x);
                int rgb = whole.getRGB(x, y);
                if (Math.abs((page.dots()[dot] & 0xFF) - (rgb >> 16 & 0xFF)) > 32
                        || Math.abs((page.dots()[dot + 2] & 0xFF) - (rgb & 0xFF)) > 32) {
                    differing++;
                }
            }
        }
        return differing;
    }

    /** The middle of the seal, in parts of the page. */
    private static int sealX(RasterReader.Page page) {
        return (int) (page.width() * (595 - 110) / 595.0);
    }

    private static int sealY(RasterReader.Page page) {
        return (int) (page.height() * (842 - 90) / 842.0);
    }

    private static int grey(RasterReader.Page page, int x, int y) {
        return page.dots()[y * page.width() + x] & 0xFF;
    }
}
