package org.hallkiosk.document;

import java.awt.Color;
import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;
import org.hallkiosk.document.TextLine.Run;

/** Draws on one page. Points, measured from the top left corner. */
final class PageInk implements AutoCloseable {
    private static final float LINE = 0.7f;
    private static final Color INK = Color.BLACK;
    private static final Color SHADE = new Color(0xF2F2F2);
    private static final Color PALE = new Color(0xE4E4E4);
    private static final COSName ARTIFACT = COSName.getPDFName("Artifact");

    private final PDPageContentStream content;
    private final EmbeddedFonts fonts;
    private final float pageWidth;
    private final float pageHeight;

    PageInk(PDDocument document, PDPage page, EmbeddedFonts fonts) throws IOException {
        this.content = new PDPageContentStream(document, page);
        this.fonts = fonts;
        PDRectangle size = page.getMediaBox();
        this.pageWidth = size.getWidth();
        this.pageHeight = size.getHeight();
    }

    void text(TextLine line, float size, float x, float baseline) throws IOException {
        float left = x;
        content.setNonStrokingColor(INK);
        for (Run run : line.runs()) {
            content.beginText();
            content.setFont(fonts.of(run.face()), size);
            content.newLineAtOffset(left, pageHeight - baseline);
            content.showText(run.text());
            content.endText();
            left += run.width() * size;
        }
    }

    /** Writes large and pale from the lower left to the upper right, under everything that is drawn later. */
    void watermark(TextLine line) throws IOException {
        double angle = Math.atan2(pageHeight, pageWidth) * 0.85;
        float size = Math.min(150, pageWidth * 0.95f / Math.max(1, line.width()));
        float alongside = line.width() * size / 2;
        float below = size * 0.36f;
        float x = (float) (pageWidth / 2 - alongside * Math.cos(angle) + below * Math.sin(angle));
        float y = (float) (pageHeight / 2 - alongside * Math.sin(angle) - below * Math.cos(angle));
        content.beginMarkedContent(ARTIFACT);
        content.beginText();
        content.setNonStrokingColor(PALE);
        content.setTextMatrix(Matrix.getRotateInstance(angle, x, y));
        for (Run run : line.runs()) {
            content.setFont(fonts.of(run.face()), size);
            content.showText(run.text());
        }
        content.endText();
        content.endMarkedContent();
    }

    void frame(float x, float top, float width, float height) throws IOException {
        content.setStrokingColor(INK);
        content.setLineWidth(LINE);
        content.addRect(x, pageHeight - top - height, width, height);
        content.stroke();
    }

    void shade(float x, float top, float width, float height) throws IOException {
        content.setNonStrokingColor(SHADE);
        content.addRect(x, pageHeight - top - height, width, height);
        content.fill();
    }

    void rule(float x, float y, float width) throws IOException {
        content.setStrokingColor(INK);
        content.setLineWidth(LINE);
        content.moveTo(x, pageHeight - y);
        content.lineTo(x + width, pageHeight - y);
        content.stroke();
    }

    void picture(PDImageXObject picture, float x, float top, float width, float height) throws IOException {
        content.drawImage(picture, x, pageHeight - top - height, width, height);
    }

    /** Adds a black square or bar; {@link #fillBars} then fills all of them at once, so that no seam shows between them. */
    void addBar(float x, float top, float width, float height) throws IOException {
        content.addRect(x, pageHeight - top - height, width, height);
    }

    void fillBars() throws IOException {
        content.setNonStrokingColor(INK);
        content.fill();
    }

    /** Everything until {@link #restore} is drawn smaller, towards this corner. */
    void shrink(float x, float top, float factor) throws IOException {
        content.saveGraphicsState();
        float y = pageHeight - top;
        content.transform(new Matrix(factor, 0, 0, factor, x * (1 - factor), y * (1 - factor)));
    }

    void restore() throws IOException {
        content.restoreGraphicsState();
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
