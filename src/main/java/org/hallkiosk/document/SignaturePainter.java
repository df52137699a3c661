package org.hallkiosk.document;

import static org.hallkiosk.document.PageFlow.MILLIMETRE;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.hallkiosk.document.Block.Align;
import org.hallkiosk.document.Block.Signature;
import org.hallkiosk.document.DocumentFonts.Style;
import org.hallkiosk.document.SignatureImage.Point;

/** Draws the place to sign, and in it the signature when there is one. */
final class SignaturePainter {
    private static final double LINE_LENGTH = 46 * MILLIMETRE;
    private static final double GAP = 8 * MILLIMETRE;

    /** Room under the line for the code, in small type. */
    private static final double CODE_ROOM = 4.2 * MILLIMETRE;

    private static final double CODE_SIZE = 6.5;

    private final PDDocument document;
    private final PageFlow pages;
    private final Typesetter typesetter;
    private final Optional<SignatureImage> signature;

    SignaturePainter(PDDocument document, PageFlow pages, Typesetter typesetter, Optional<SignatureImage> signature) {
        this.document = document;
        this.pages = pages;
        this.typesetter = typesetter;
        this.signature = signature;
    }

    /** Label, line and date on one baseline, at the right end of the given room. */
    void paint(Signature place, double left, double right, double lower, double size) throws IOException {
        List<Sign> label = typesetter.signs(place.label(), Style.PRINTED);
        List<Sign> date =
                place.date().isPresent() ? typesetter.officialSigns(place.date().get(), Style.PRINTED) : List.of();
        double dateWidth = Typesetter.width(date) * size;
        double lineEnd = date.isEmpty() ? right : right - dateWidth - GAP;
        double lineStart = Math.max(left + Typesetter.width(label) * size, lineEnd - LINE_LENGTH);
        double baseline = lower + (place.code().isPresent() ? CODE_ROOM : 1.5 * MILLIMETRE);
        pages.line(label, size, left, lineStart - MILLIMETRE, baseline, Align.RIGHT, false);
        pages.line(date, size, left, right, baseline, Align.RIGHT, false);
        PDPageContentStream content = pages.content();
        content.setLineWidth(0.6f);
        content.moveTo((float) lineStart, (float) (baseline - MILLIMETRE));
        content.lineTo((float) lineEnd, (float) (baseline - MILLIMETRE));
        content.stroke();
        if (signature.isPresent() && !place.blank()) {
            code(place, lineStart, right, lower);
            double height = place.height() * MILLIMETRE;
            switch (signature.get()) {
                case SignatureImage.Picture picture ->
                    picture(picture, lineStart, lineEnd - lineStart, baseline, height);
                case SignatureImage.Strokes strokes ->
                    strokes(strokes, lineStart, lineEnd - lineStart, baseline, height);
                case SignatureImage.Confirmed ignored -> {
                    // Nothing was drawn.
                }
            }
        }
    }

    private void code(Signature place, double left, double right, double lower) throws IOException {
        if (place.code().isPresent()) {
            List<Sign> code = typesetter.officialSigns(place.code().get(), Style.PRINTED);
            pages.line(code, CODE_SIZE, left, right, lower + 0.6 * MILLIMETRE, Align.LEFT, false);
        }
    }

    private void picture(SignatureImage.Picture picture, double x, double width, double y, double height)
            throws IOException {
        PDImageXObject image = PDImageXObject.createFromByteArray(document, picture.png(), "signature");
        double scale = Math.min(width / image.getWidth(), height / image.getHeight());
        double drawnWidth = image.getWidth() * scale;
        pages.content().drawImage(image, (float) (x + (width - drawnWidth) / 2), (float) y, (float) drawnWidth, (float)
                (image.getHeight() * scale));
    }

    private void strokes(SignatureImage.Strokes drawn, double x, double width, double y, double height)
            throws IOException {
        List<Point> all = drawn.strokes().stream().flatMap(List::stream).toList();
        if (all.isEmpty()) {
            return;
        }
        double minX = all.stream().mapToDouble(Point::x).min().orElse(0);
        double maxX = all.stream().mapToDouble(Point::x).max().orElse(0);
        double minY = all.stream().mapToDouble(Point::y).min().orElse(0);
        double maxY = all.stream().mapToDouble(Point::y).max().orElse(0);
        double scale = Math.min(width * 0.9 / Math.max(1, maxX - minX), height * 0.9 / Math.max(1, maxY - minY));
        double left = x + (width - (maxX - minX) * scale) / 2;
        PDPageContentStream content = pages.content();
        content.setLineWidth(1.3f);
        content.setLineCapStyle(1);
        content.setLineJoinStyle(1);
        for (List<Point> stroke : drawn.strokes()) {
            boolean first = true;
            for (Point point : stroke) {
                float px = (float) (left + (point.x() - minX) * scale);
                float py = (float) (y + (maxY - point.y()) * scale);
                if (first) {
                    content.moveTo(px, py);
                    // A dot is a stroke too.
                    content.lineTo(px, py);
                    first = false;
                } else {
                    content.lineTo(px, py);
                }
            }
            content.stroke();
        }
        content.setLineCapStyle(0);
        content.setLineJoinStyle(0);
    }
}
