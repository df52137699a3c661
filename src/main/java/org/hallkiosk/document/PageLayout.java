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

    PageLayout(LineBreaker breaker, DocumentTemplate template, Map<String, String> values, Language language) {
        this.breaker = breaker;
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
        List<List<Piece>> pages = pages(pieces, contentHeight(template.margins()));
        Optional<TextLine> watermark = watermark();
        List<TextLine> footers = footers(pages.size());
        EmbeddedFonts fonts = new EmbeddedFonts(document, breaker.used());
        for (int i = 0; i < pages.size(); i++) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PageInk ink = new PageInk(document, page, fonts)) {
                if (watermark.isPresent()) {
                    ink.watermark(watermark.get());
                }
                drawContent(pages.get(i), ink);
                drawFooter(footers.get(i), ink);
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

    private Optional<TextLine> watermark() throws UnprintableCharacter {
        return template.watermark().isPresent()
                ? Optional.of(breaker.line(inAllLanguages(template.watermark().get(), " "), false))
                : Optional.empty();
    }

    /** One for each page; empty lines when the template has none. */
    private List<TextLine> footers(int pages) throws UnprintableCharacter {
        String footer =
                template.footer().map(text -> inAllLanguages(text, "  ")).orElse("");
        Map<String, String> numbered = new HashMap<>(values);
        numbered.put("pages", Integer.toString(pages));
        List<TextLine> lines = new ArrayList<>();
        for (int page = 1; page <= pages; page++) {
            numbered.put("page", Integer.toString(page));
            lines.add(breaker.line(Placeholders.fill(footer, numbered), false));
        }
        return lines;
    }

    private static void drawFooter(TextLine line, PageInk ink) throws IOException {
        float x = (PDRectangle.A4.getWidth() - line.width() * FOOTER_SIZE) / 2;
        ink.text(line, FOOTER_SIZE, x, PDRectangle.A4.getHeight() - Millimetres.points(FOOTER_HEIGHT));
    }

    private String inAllLanguages(LocalizedText text, String between) {
        boolean both = template.bilingual() && language != Language.ZH_CN;
        return both && !text.chinese().equals(text.english())
                ? text.chinese() + between + text.english()
                : text.in(language);
    }
}
