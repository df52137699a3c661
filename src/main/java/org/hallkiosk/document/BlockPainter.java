package org.hallkiosk.document;

import static org.hallkiosk.document.PageFlow.MILLIMETRE;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.hallkiosk.document.Block.Align;
import org.hallkiosk.document.DocumentFonts.Style;
import org.hallkiosk.document.Typesetter.Portion;

/** Draws a template's blocks one under the other. */
final class BlockPainter {
    private static final double LABEL_SIZE = 8;

    private final PageFlow pages;
    private final Typesetter typesetter;
    private final SignaturePainter signatures;

    BlockPainter(PageFlow pages, Typesetter typesetter, SignaturePainter signatures) {
        this.pages = pages;
        this.typesetter = typesetter;
        this.signatures = signatures;
    }

    void paint(Block block) throws IOException {
        switch (block) {
            case Block.Heading heading -> heading(heading);
            case Block.Paragraph paragraph -> paragraph(paragraph);
            case Block.Table table -> new TablePainter(pages, typesetter, signatures).paint(table);
            case Block.Signature signature -> signature(signature);
            case Block.Code code -> code(code);
            case Block.Seal seal -> seal(seal);
            case Block.Space space -> pages.down(space.height() * MILLIMETRE);
        }
    }

    private void heading(Block.Heading heading) throws IOException {
        for (Portion portion : typesetter.portions(heading.text(), Style.PRINTED)) {
            double size = heading.size() * portion.scale();
            for (Line line : Typesetter.lines(portion.signs(), pages.width() / size, 0)) {
                pages.need(size * 1.4);
                double baseline = pages.y() - size;
                boolean bold = !portion.isTranslation();
                pages.line(line.signs(), size, pages.left(), pages.right(), baseline, Align.CENTER, bold);
                pages.down(size * 1.4);
            }
        }
        pages.down(heading.after() * MILLIMETRE);
    }

    private void paragraph(Block.Paragraph paragraph) throws IOException {
        for (Portion portion : typesetter.portions(paragraph.text(), Style.FILLED_IN)) {
            paragraph(paragraph, portion);
        }
        pages.down(paragraph.after() * MILLIMETRE);
    }

    private void paragraph(Block.Paragraph paragraph, Portion portion) throws IOException {
        double size = paragraph.size() * portion.scale();
        double indent = paragraph.indent() * paragraph.size();
        Align align = paragraph.align().orElse(Align.JUSTIFIED);
        List<Line> lines = Typesetter.lines(portion.signs(), pages.width() / size, indent / size);
        for (int i = 0; i < lines.size(); i++) {
            pages.need(size * paragraph.leading());
            double from = pages.left() + (i == 0 ? indent : 0);
            pages.line(
                    lines.get(i).signs(),
                    size,
                    from,
                    pages.right(),
                    pages.y() - size,
                    align == Align.JUSTIFIED && lines.get(i).last() ? Align.LEFT : align,
                    paragraph.bold() && !portion.isTranslation());
            pages.down(size * paragraph.leading());
        }
    }

    private void signature(Block.Signature signature) throws IOException {
        double height = (signature.height() + 3) * MILLIMETRE;
        pages.need(height);
        signatures.paint(signature, pages.left(), pages.right(), pages.y() - height, 11);
        pages.down(height);
    }

    private void code(Block.Code code) throws IOException {
        String content = typesetter.official(code.content());
        double side = code.size() * MILLIMETRE;
        boolean inTheCorner = code.top() > 0;
        Align align = inTheCorner ? Align.RIGHT : code.align().orElse(Align.LEFT);
        if (!inTheCorner) {
            pages.need(side + 5 * MILLIMETRE);
        }
        double upper = inTheCorner ? PDRectangle.A4.getHeight() - code.top() * MILLIMETRE : pages.y();
        double x = switch (align) {
            case LEFT, JUSTIFIED -> pages.left();
            case CENTER -> pages.left() + (pages.width() - side) / 2;
            case RIGHT -> pages.right() - side;
        };
        // Without a number there is nothing to scan, and an empty code would only look as if there were.
        if (!content.isBlank()) {
            CodePainter.paint(pages.content(), content, x, upper - side, side);
        }
        double used = side;
        if (code.label().isPresent() && !content.isBlank()) {
            List<Sign> label = typesetter.signs(code.label().get(), Style.PRINTED);
            double room = Math.max(side, Typesetter.width(label) * LABEL_SIZE);
            double from = switch (align) {
                case LEFT, JUSTIFIED -> x;
                case CENTER -> x - (room - side) / 2;
                case RIGHT -> x + side - room;
            };
            pages.line(label, LABEL_SIZE, from, from + room, upper - side - LABEL_SIZE * 1.3, align, false);
            used += LABEL_SIZE * 1.6;
        }
        if (!inTheCorner) {
            pages.down(used + code.after() * MILLIMETRE);
        }
    }

    private void seal(Block.Seal seal) throws IOException {
        double radius = seal.diameter() * MILLIMETRE / 2;
        pages.need(2 * radius);
        SealPainter.paint(
                pages.fonts(),
                pages.content(),
                typesetter.officialSigns(seal.around(), Style.PRINTED),
                typesetter.officialSigns(seal.below(), Style.PRINTED),
                pages.right() - seal.right() * MILLIMETRE - radius,
                pages.y() - radius,
                radius);
    }
}
