package org.hallkiosk.document;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A PDF's pages as pictures, to be looked at before they are printed. A4 takes 4 MB at 100 dpi, 9 MB at 150. */
public final class DocumentPages {
    private DocumentPages() {}

    /** Bytes that are no PDF are a bug. */
    public static List<BufferedImage> pictures(byte[] pdf, float dpi) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            List<BufferedImage> pictures = new ArrayList<>();
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                pictures.add(renderer.renderImageWithDPI(page, dpi, ImageType.RGB));
            }
            return pictures;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
