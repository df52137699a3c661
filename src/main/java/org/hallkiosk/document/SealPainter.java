package org.hallkiosk.document;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;
import org.hallkiosk.document.Block.Align;

/** Draws the round seal with its star, as Chinese bodies have it (国发〔1999〕25号: round, star in the middle). */
final class SealPainter {
    private static final Color RED = new Color(0xD0, 0x1C, 0x1F);

    private SealPainter() {}

    /** The centre and radius in points; the body's name runs clockwise over the upper part. */
    static void paint(
            EmbeddedFonts fonts,
            PDPageContentStream content,
            List<Sign> around,
            List<Sign> below,
            double x,
            double y,
            double radius)
            throws IOException {
        content.saveGraphicsState();
        PDExtendedGraphicsState ink = new PDExtendedGraphicsState();
        ink.setNonStrokingAlphaConstant(0.8f);
        ink.setStrokingAlphaConstant(0.8f);
        content.setGraphicsStateParameters(ink);
        content.setStrokingColor(RED);
        content.setNonStrokingColor(RED);
        circle(content, x, y, radius);
        star(content, x, y, radius * 0.3);
        nameAlongTheCircle(fonts, content, around, x, y, radius);
        double size = radius * 0.2;
        PageFlow.draw(fonts, content, below, size, x - radius, x + radius, y - radius * 0.58, Align.CENTER, false);
        content.restoreGraphicsState();
    }

    private static void circle(PDPageContentStream content, double x, double y, double radius) throws IOException {
        // Four Bézier curves; 0.5523 is the usual distance of their handles.
        float r = (float) radius;
        float h = r * 0.5523f;
        float cx = (float) x;
        float cy = (float) y;
        content.setLineWidth((float) (radius * 0.055));
        content.moveTo(cx + r, cy);
        content.curveTo(cx + r, cy + h, cx + h, cy + r, cx, cy + r);
        content.curveTo(cx - h, cy + r, cx - r, cy + h, cx - r, cy);
        content.curveTo(cx - r, cy - h, cx - h, cy - r, cx, cy - r);
        content.curveTo(cx + h, cy - r, cx + r, cy - h, cx + r, cy);
        content.closeAndStroke();
    }

    private static void star(PDPageContentStream content, double x, double y, double radius) throws IOException {
        double inner = radius * 0.382;
        for (int i = 0; i < 10; i++) {
            double angle = Math.PI / 2 + i * Math.PI / 5;
            double r = i % 2 == 0 ? radius : inner;
            float px = (float) (x + r * Math.cos(angle));
            float py = (float) (y + r * Math.sin(angle));
            if (i == 0) {
                content.moveTo(px, py);
            } else {
                content.lineTo(px, py);
            }
        }
        content.closePath();
        content.fill();
    }

    private static void nameAlongTheCircle(
            EmbeddedFonts fonts, PDPageContentStream content, List<Sign> name, double x, double y, double radius)
            throws IOException {
        if (name.isEmpty()) {
            return;
        }
        double total = Typesetter.width(name);
        double arc = Math.toRadians(250);
        // The more characters, the smaller, as engravers do.
        double size = Math.min(radius * 0.3, arc * radius * 0.72 / total);
        double path = radius * 0.9 - size * 0.88;
        double step = Math.min(arc / total, size * 1.35 / path);
        double angle = Math.PI / 2 + step * total / 2;
        for (Sign sign : name) {
            double middle = angle - step * sign.width() / 2;
            double turn = middle - Math.PI / 2;
            double half = sign.width() * size / 2;
            double px = x + path * Math.cos(middle) - half * Math.cos(turn);
            double py = y + path * Math.sin(middle) - half * Math.sin(turn);
            content.beginText();
            content.setFont(fonts.of(sign.font()), (float) size);
            content.setTextMatrix(Matrix.getRotateInstance(turn, (float) px, (float) py));
            content.showText(Character.toString(sign.codePoint()));
            content.endText();
            angle -= step * sign.width();
        }
    }
}
