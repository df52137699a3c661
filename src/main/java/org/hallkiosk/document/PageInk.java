package org.hallkiosk.document;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
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
    private static final Color PALE = new Color(0xE9E9E9);
    private static final float LARGEST_WATERMARK = 150;
    private static final double WATERMARK_ANGLE = Math.toRadians(48);
    /** From the baseline to the middle of an ideograph, in ems. */
    private static final double HALF_IDEOGRAPH = 0.36;

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

    /**
     * Writes large and pale from the lower left to the upper right, under everything that is drawn later. It is drawn as
     * shapes, not as text: whoever searches or copies the document's text would find it strewn among the lines.
     */
    void watermark(TextLine line) throws IOException {
        float size = Math.min(LARGEST_WATERMARK, pageWidth * 0.95f / Math.max(1, line.width()));
        AffineTransform place = AffineTransform.getTranslateInstance(pageWidth / 2, pageHeight / 2);
        place.rotate(WATERMARK_ANGLE);
        place.scale(size, size);
        place.translate(-line.width() / 2, -HALF_IDEOGRAPH);
        content.beginMarkedContent(ARTIFACT);
        content.setNonStrokingColor(PALE);
        for (Run run : line.runs()) {
            for (int codePoint : run.text().codePoints().toArray()) {
                trace(place.createTransformedShape(fonts.outline(run.face(), codePoint)));
                place.translate(run.face().advance(codePoint), 0);
            }
        }
        content.fill();
        content.endMarkedContent();
    }

    private void trace(Shape shape) throws IOException {
        float[] to = new float[6];
        float x = 0;
        float y = 0;
        for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
            int segment = path.currentSegment(to);
            int end = segment == PathIterator.SEG_QUADTO ? 2 : 0;
            switch (segment) {
                case PathIterator.SEG_MOVETO -> content.moveTo(to[0], to[1]);
                case PathIterator.SEG_LINETO -> content.lineTo(to[0], to[1]);
                case PathIterator.SEG_QUADTO ->
                    // TrueType draws with quadratic curves, PDF with cubic ones.
                    content.curveTo(
                            x + (to[0] - x) * 2 / 3,
                            y + (to[1] - y) * 2 / 3,
                            to[2] + (to[0] - to[2]) * 2 / 3,
                            to[3] + (to[1] - to[3]) * 2 / 3,
                            to[2],
                            to[3]);
                case PathIterator.SEG_CLOSE -> content.closePath();
                default -> throw new IllegalStateException("not a TrueType outline");
            }
            x = to[end];
            y = to[end + 1];
        }
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
