package org.hallkiosk.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.hallkiosk.document.DocumentTemplate.PageMargins;
import org.hallkiosk.text.Language;
import org.hallkiosk.text.LocalizedText;

/** Shares the pieces out over pages, and draws them with watermark and footer. */
final class PageLayout {
    private static final float FOOTER_SIZE = 9;
    /** From the lower edge of the paper; printers reach to some 5 mm. */
    private static final float FOOTER_HEIGHT = 10;

    private final LineBreaker breaker;
    private final DocumentTemplate template;
    private final Map<String, String> values;
    private final Language language;

    PageLayout(DocumentFonts fonts, DocumentTemplate template, Map<String, String> values, Language language) {
        this.breaker = new LineBreaker(fonts);
        this.template = template;
        this.values = values;
        this.language = language;
    }

    static float contentWidth(PageMargins margins) {
        return PDRectangle.A4.getWidth() - Millimetres.points(margins.left() + margins.right());
    }

    private static float contentHeight(PageMargins margins) {
        return PDRectangle.A4.getHeight() - Millimetres.points(margins.top() + margins.bottom());
    }

    void draw(List<Piece> pieces, PDDocument document) throws IOException, UnprintableCharacter {
        EmbeddedFonts fonts = new EmbeddedFonts(document);
        List<List<Piece>> pages = pages(pieces, contentHeight(template.margins()));
        for (int number = 1; number <= pages.size(); number++) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PageInk ink = new PageInk(document, page, fonts)) {
                drawWatermark(ink);
                drawContent(pages.get(number - 1), ink);
                drawFooter(ink, number, pages.size());
            }
        }
    }

    private static List<List<Piece>> pages(List<Piece> pieces, float height) {
        List<List<Piece>> pages = new ArrayList<>();
        List<Piece> page = new ArrayList<>();
        float used = 0;
        for (Piece piece : pieces) {
            if (used + piece.height() > height + 0.01f && !page.isEmpty()) {
                pages.add(page);
                page = new ArrayList<>();
                used = 0;
            }
            if (page.isEmpty() && !pages.isEmpty() && piece instanceof Piece.Gap) {
                continue;
            }
            page.add(piece);
            used += piece.height();
        }
        if (!page.isEmpty() || pages.isEmpty()) {
            pages.add(page);
        }
        return pages;
    }

    private void drawContent(List<Piece> pieces, PageInk ink) throws IOException {
        float x = Millimetres.points(template.margins().left());
        float top = Millimetres.points(template.margins().top());
        float height = Pieces.height(pieces);
        float room = contentHeight(template.margins());
        // Only a single piece can be higher than a page. Smaller type is better than text beyond the edge.
        boolean tooHigh = height > room + 0.01f;
        if (tooHigh) {
            ink.shrink(x, top, room / height);
        }
        Pieces.draw(pieces, ink, x, top);
        if (tooHigh) {
            ink.restore();
        }
    }

    private void drawWatermark(PageInk ink) throws IOException, UnprintableCharacter {
        Optional<LocalizedText> watermark = template.watermark();
        if (watermark.isPresent()) {
            ink.watermark(breaker.line(inAllLanguages(watermark.get(), " "), true));
        }
    }

    private void drawFooter(PageInk ink, int page, int pages) throws IOException, UnprintableCharacter {
        Optional<LocalizedText> footer = template.footer();
        if (footer.isPresent()) {
            Map<String, String> numbered = new HashMap<>(values);
            numbered.put("page", Integer.toString(page));
            numbered.put("pages", Integer.toString(pages));
            String text = Placeholders.fill(inAllLanguages(footer.get(), "  "), numbered);
            TextLine line = breaker.line(text, false);
            float x = (PDRectangle.A4.getWidth() - line.width() * FOOTER_SIZE) / 2;
            ink.text(line, FOOTER_SIZE, x, PDRectangle.A4.getHeight() - Millimetres.points(FOOTER_HEIGHT));
        }
    }

    private String inAllLanguages(LocalizedText text, String between) {
        boolean both = template.bilingual() && language != Language.ZH_CN;
        return both && !text.chinese().equals(text.english())
                ? text.chinese() + between + text.english()
                : text.in(language);
    }
}
