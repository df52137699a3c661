package org.hallkiosk.driver.ipp.raster;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;

/** PDFs whose pages have no symmetry: text and a frame at the top left, a red seal at the bottom right, a grey mark over all. */
public final class TestDocument {
    private TestDocument() {}

    public static byte[] a4(int pages) throws IOException {
        return of(PDRectangle.A4, pages);
    }

    public static byte[] of(PDRectangle size, int pages) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            for (int i = 1; i <= pages; i++) {
                PDPage page = new PDPage(size);
                document.addPage(page);
                draw(document, page, "Page " + i);
            }
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static void draw(PDDocument document, PDPage page, String text) throws IOException {
        float width = page.getMediaBox().getWidth();
        float height = page.getMediaBox().getHeight();
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.setNonStrokingColor(Color.BLACK);
            content.addRect(40, height - 140, 160, 90);
            content.stroke();
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD), 28);
            content.newLineAtOffset(50, height - 100);
            content.showText(text);
            content.endText();
            content.setNonStrokingColor(new Color(200, 20, 20));
            content.addRect(width - 160, 60, 100, 60);
            content.fill();
            PDExtendedGraphicsState seeThrough = new PDExtendedGraphicsState();
            seeThrough.setNonStrokingAlphaConstant(0.3f);
            content.setGraphicsStateParameters(seeThrough);
            content.setNonStrokingColor(new Color(60, 60, 60));
            content.addRect(width / 4, height / 4, width / 2, height / 3);
            content.fill();
        }
    }
}
