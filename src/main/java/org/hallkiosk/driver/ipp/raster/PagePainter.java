package org.hallkiosk.driver.ipp.raster;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.Closeable;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Draws a PDF's pages in horizontal bands, so that no page is ever in memory whole. A page of another size than the sheet
 * is shrunk or grown to fit and centred; one that lies across is turned. One thread.
 */
final class PagePainter implements Closeable {
    private static final double POINTS_PER_INCH = 72;

    /** Sizes within a millimetre are the same: programs round A4 to 595 × 842 points. */
    private static final double SAME_SIZE_POINTS = 3;

    private final PDDocument document;
    private final PDFRenderer renderer;
    private final RasterForm form;
    private final ImagesOfOnePage images = new ImagesOfOnePage();

    /** @throws UndrawablePageException when it is no PDF that can be read */
    PagePainter(byte[] pdf, RasterForm form) throws UndrawablePageException {
        try {
            this.document = Loader.loadPDF(pdf);
        } catch (IOException | RuntimeException e) {
            // PDFBox meets damaged files with whatever exception comes of them.
            throw new UndrawablePageException("no PDF that can be read", e);
        }
        document.setResourceCache(images);
        this.renderer = new PDFRenderer(document);
        this.form = form;
    }

    int pages() {
        return document.getNumberOfPages();
    }

    /** The colours ({@code 0xRRGGBB}) of some lines, line by line in the order in which the printer wants them. */
    int[] paint(int page, int firstLine, int lines) throws UndrawablePageException {
        images.turnTo(page);
        BufferedImage band = new BufferedImage(form.width(), lines, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = band.createGraphics();
        try {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, band.getWidth(), band.getHeight());
            graphics.setBackground(Color.WHITE);
            graphics.translate(0, -firstLine);
            graphics.transform(turned(page));
            graphics.transform(placed(document.getPage(page)));
            renderer.renderPageToGraphics(page, graphics, 1);
        } catch (IOException | RuntimeException e) {
            throw new UndrawablePageException("page " + (page + 1) + " cannot be drawn", e);
        } finally {
            graphics.dispose();
        }
        return ((DataBufferInt) band.getRaster().getDataBuffer()).getData();
    }

    /** From a sheet's dots to the order in which the printer wants them. */
    private AffineTransform turned(int page) {
        RasterForm.Direction direction = form.direction(page);
        AffineTransform turned = new AffineTransform();
        turned.translate(direction.across() < 0 ? form.width() : 0, direction.down() < 0 ? form.height() : 0);
        turned.scale(direction.across(), direction.down());
        return turned;
    }

    /** From a page's points to the sheet's dots. */
    private AffineTransform placed(PDPage page) {
        PDRectangle box = page.getCropBox();
        boolean rotated = page.getRotation() % 180 != 0;
        double width = rotated ? box.getHeight() : box.getWidth();
        double height = rotated ? box.getWidth() : box.getHeight();
        double sheetWidth = form.size().widthMillimetres() / 25.4 * POINTS_PER_INCH;
        double sheetHeight = form.size().heightMillimetres() / 25.4 * POINTS_PER_INCH;
        AffineTransform placed = AffineTransform.getScaleInstance(
                form.resolution().across() / POINTS_PER_INCH, form.resolution().down() / POINTS_PER_INCH);
        if (width > height) {
            placed.translate(sheetWidth, 0);
            placed.quadrantRotate(1);
            double across = sheetWidth;
            sheetWidth = sheetHeight;
            sheetHeight = across;
        }
        boolean sameSize =
                Math.abs(width - sheetWidth) < SAME_SIZE_POINTS && Math.abs(height - sheetHeight) < SAME_SIZE_POINTS;
        if (!sameSize) {
            double scale = Math.min(sheetWidth / width, sheetHeight / height);
            placed.translate((sheetWidth - width * scale) / 2, (sheetHeight - height * scale) / 2);
            placed.scale(scale, scale);
        }
        return placed;
    }

    @Override
    public void close() {
        IOUtils.closeQuietly(document);
    }
}
