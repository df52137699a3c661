package org.hallkiosk.platform.reference;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.hallkiosk.platform.contract.Paper;
import org.hallkiosk.text.LocalizedText;

/** A PDF of one page that says what it is, in English, and that it is a sample. */
public final class SamplePaper {
    private static final float LEFT = 72;
    private static final float TOP = 720;
    private static final float SIZE = 18;

    private SamplePaper() {}

    public static Paper of(LocalizedText title, String number) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), SIZE);
                content.newLineAtOffset(LEFT, TOP);
                content.showText(title.english().replaceAll("[^\\x20-\\x7e]", "?"));
                content.newLineAtOffset(0, -2 * SIZE);
                content.showText(number.replaceAll("[^\\x20-\\x7e]", "?"));
                content.endText();
            }
            // PDFBox would make it of the time of day: the same sample is the same paper.
            document.setDocumentId(1L);
            document.save(out);
            return new Paper(title, "application/pdf", out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("a PDF in memory cannot fail to be written", e);
        }
    }
}
