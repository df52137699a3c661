package org.hallkiosk.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.hallkiosk.document.Block.Align;
import org.hallkiosk.document.DocumentTemplate.Margins;
import org.jspecify.annotations.Nullable;

/** A4 pages filled from top to bottom. Coordinates are points from the page's lower left corner, as in PDF. */
final class PageFlow implements AutoCloseable {
    static final double MILLIMETRE = 72 / 25.4;

    private final PDDocument document;
    private final EmbeddedFonts fonts;
    private final Margins margins;
    private final PageDecoration decoration;
    private @Nullable PDPageContentStream content;
    private double y;

    /** What every page gets before anything else is on it. */
    interface PageDecoration {
        void paint(PDPageContentStream content) throws IOException;
    }

    PageFlow(PDDocument document, EmbeddedFonts fonts, Margins margins, PageDecoration decoration) {
        this.document = document;
        this.fonts = fonts;
        this.margins = margins;
        this.decoration = decoration;
    }

    EmbeddedFonts fonts() {
        return fonts;
    }

    double left() {
        return margins.left() * MILLIMETRE;
    }

    double right() {
        return PDRectangle.A4.getWidth() - margins.right() * MILLIMETRE;
    }

    double width() {
        return right() - left();
    }

    double bottom() {
        return margins.bottom() * MILLIMETRE;
    }

    /** The present height; what comes next stands under it. */
    double y() throws IOException {
        content();
        return y;
    }

    void down(double points) {
        y -= points;
    }

    /** Goes to a new page unless so much fits on this one, or this one is still empty. */
    void need(double points) throws IOException {
        content();
        boolean emptyPage = y >= top() - 0.01;
        if (y - points < bottom() && !emptyPage) {
            newPage();
        }
    }

    PDPageContentStream content() throws IOException {
        PDPageContentStream open = content;
        return open == null ? newPage() : open;
    }

    /** One line of text on its baseline, between two edges. */
    void line(List<Sign> signs, double size, double from, double to, double baseline, Align align, boolean bold)
            throws IOException {
        draw(fonts, content(), signs, size, from, to, baseline, align, bold);
    }

    static void draw(
            EmbeddedFonts fonts,
            PDPageContentStream content,
            List<Sign> signs,
            double size,
            double from,
            double to,
            double baseline,
            Align align,
            boolean bold)
            throws IOException {
        if (signs.isEmpty()) {
            return;
        }
        double spare = to - from - Typesetter.width(signs) * size;
        double x = switch (align) {
            case LEFT, JUSTIFIED -> from;
            case CENTER -> from + spare / 2;
            case RIGHT -> from + spare;
        };
        content.beginText();
        content.newLineAtOffset((float) x, (float) baseline);
        double spacing = signs.size() > 1 ? spare / (signs.size() - 1) : 0;
        // A Chinese line is at most a character short; a line of long Latin words would be pulled apart.
        if (align == Align.JUSTIFIED && spacing > 0 && spacing < size * 0.08) {
            content.setCharacterSpacing((float) spacing);
        }
        if (bold) {
            // The fonts have no bold of their own design in the same file; a thin outline is how forms are set anyway.
            content.setRenderingMode(RenderingMode.FILL_STROKE);
            content.setLineWidth((float) (size * 0.03));
        }
        int i = 0;
        while (i < signs.size()) {
            FontFace font = signs.get(i).font();
            StringBuilder run = new StringBuilder();
            while (i < signs.size() && signs.get(i).font().equals(font)) {
                run.appendCodePoint(signs.get(i).codePoint());
                i++;
            }
            content.setFont(fonts.of(font), (float) size);
            content.showText(run.toString());
        }
        if (bold) {
            content.setRenderingMode(RenderingMode.FILL);
        }
        content.setCharacterSpacing(0);
        content.endText();
    }

    private PDPageContentStream newPage() throws IOException {
        close();
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        PDPageContentStream fresh = new PDPageContentStream(document, page, AppendMode.OVERWRITE, true, true);
        content = fresh;
        y = top();
        decoration.paint(fresh);
        return fresh;
    }

    private double top() {
        return PDRectangle.A4.getHeight() - margins.top() * MILLIMETRE;
    }

    @Override
    public void close() {
        try {
            if (content != null) {
                content.close();
                content = null;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
    }
}
