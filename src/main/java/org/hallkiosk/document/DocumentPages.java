package org.hallkiosk.document;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Pictures of a PDF's pages, for looking at before printing. Blocks for 50 to 100 ms a page. */
public final class DocumentPages {
    private DocumentPages() {}

    /** One picture a page. The PDF must be one that this program made. */
    public static List<BufferedImage> pictures(byte[] pdf, int dpi) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            List<BufferedImage> pictures = new ArrayList<>();
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                pictures.add(renderer.renderImageWithDPI(page, dpi, ImageType.RGB));
            }
            return pictures;
        } catch (IOException e) {
            throw new IllegalArgumentException("no PDF of ours", e);
        }
    }
}
