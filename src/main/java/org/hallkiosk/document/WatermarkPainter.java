package org.hallkiosk.document;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Writes large and pale across a page. It draws shapes, not text: whoever searches, copies or reads out the document would
 * find the watermark's characters strewn among the lines.
 */
final class WatermarkPainter {
    private static final Color PALE = new Color(0xE8, 0xEB, 0xF0);
    private static final COSName NOT_CONTENT = COSName.getPDFName("Artifact");
    private static final double LARGEST = 130;
    private static final double LONGEST = 420;
    private static final double SLOPE = Math.toRadians(30);

    /** Where it stands, as shares of the page's height. */
    private static final double[] HEIGHTS = {0.3, 0.68};

    /** From the baseline to the middle of an ideograph, in ems. */
    private static final double MIDDLE = 0.36;

    private WatermarkPainter() {}

    static void paint(EmbeddedFonts fonts, PDPageContentStream content, List<Sign> signs) throws IOException {
        double width = Typesetter.width(signs);
        double size = Math.min(LARGEST, LONGEST / Math.max(1, width));
        content.beginMarkedContent(NOT_CONTENT);
        content.setNonStrokingColor(PALE);
        for (double height : HEIGHTS) {
            AffineTransform place = AffineTransform.getTranslateInstance(
                    PDRectangle.A4.getWidth() / 2, PDRectangle.A4.getHeight() * height);
            place.rotate(SLOPE);
            place.scale(size, size);
            place.translate(-width / 2, -MIDDLE);
            for (Sign sign : signs) {
                trace(content, place.createTransformedShape(fonts.shape(sign)));
                place.translate(sign.width(), 0);
            }
        }
        content.fill();
        content.setNonStrokingColor(Color.BLACK);
        content.endMarkedContent();
    }

    private static void trace(PDPageContentStream content, Shape shape) throws IOException {
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
}
