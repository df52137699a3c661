package org.hallkiosk.document;

import static org.hallkiosk.document.PageFlow.MILLIMETRE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.hallkiosk.document.Block.Align;
import org.hallkiosk.document.DocumentFonts.Style;
import org.hallkiosk.text.Language;
import org.hallkiosk.text.LocalizedText;

/**
 * Makes PDF documents from templates and values. Safe for any thread, one document at a time; the first one in a fresh
 * JVM takes a second or more, later ones some 50 ms, hence {@link #warmUp()}.
 */
public final class DocumentRenderer {
    private final DocumentFonts fonts;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    public DocumentRenderer(DocumentFonts fonts) {
        this.fonts = fonts;
    }

    /** Opens the fonts and loads the classes that the first document needs; call it on a thread that nobody waits for. */
    public void warmUp() {
        LocalizedText words = new LocalizedText("预热 0", "warm-up 0");
        Block.Signature place = new Block.Signature(words, Optional.of(words), Optional.empty(), 0, false);
        Block.Cell cell =
                new Block.Cell(Optional.of(words), Optional.empty(), Optional.empty(), 1, 1, false, Optional.empty());
        DocumentTemplate small = new DocumentTemplate(
                words,
                true,
                Optional.empty(),
                Optional.of(words),
                Optional.of(words),
                List.of(
                        new Block.Heading(words, 0, 0),
                        new Block.Paragraph(words, 0, Optional.empty(), 0, 0, false, 0),
                        new Block.Table(List.of(1.0), 0, 0, List.of(new Block.Row(0, List.of(cell))), 0),
                        new Block.Seal(words, words, 0, 0),
                        place,
                        new Block.Code(words, Optional.empty(), 0, Optional.empty(), 0, 0)));
        SignatureImage stroke = new SignatureImage.Strokes(
                List.of(List.of(new SignatureImage.Point(0, 0), new SignatureImage.Point(1, 1))));
        if (render(small, Map.of(), Optional.of(stroke), Language.ZH_CN) instanceof Rendering.Rendered rendered) {
            DocumentPages.pictures(rendered.pdf(), 36);
        }
    }

    /**
     * Lays out and embeds everything; the result holds personal data and belongs in memory only.
     *
     * @param values by fact name, ready to show; one that is missing leaves its place empty
     */
    public Rendering render(
            DocumentTemplate template,
            Map<String, String> values,
            Optional<SignatureImage> signature,
            Language language) {
        oneAtATime.lock();
        try (PDDocument document = new PDDocument()) {
            Typesetter typesetter = new Typesetter(fonts, values, language, template.bilingual());
            EmbeddedFonts embedded = new EmbeddedFonts(
                    document, fonts, template.texts().map(typesetter::filled).toList());
            if (!embedded.withoutFont().isEmpty()) {
                return new Rendering.CharactersWithoutFont(embedded.withoutFont());
            }
            try (PageFlow pages = new PageFlow(document, embedded, template.marginsOrUsual(), content -> {
                if (template.watermark().isPresent()) {
                    List<Sign> signs = typesetter.signs(template.watermark().get(), Style.PRINTED);
                    WatermarkPainter.paint(embedded, content, signs);
                }
            })) {
                BlockPainter painter = new BlockPainter(
                        pages, typesetter, new SignaturePainter(document, pages, typesetter, signature));
                for (Block block : template.blocks()) {
                    painter.paint(block);
                }
            }
            footers(document, embedded, template, typesetter);
            return finished(document, template, language);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        } finally {
            oneAtATime.unlock();
        }
    }

    private static Rendering finished(PDDocument document, DocumentTemplate template, Language language)
            throws IOException {
        document.getDocumentInformation().setTitle(template.title().in(language));
        document.getDocumentInformation().setCreator("Hall Kiosk");
        document.getDocumentCatalog().setLanguage(language.tag());
        int pages = document.getNumberOfPages();
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        document.save(pdf);
        return new Rendering.Rendered(pdf.toByteArray(), pages);
    }

    /** Last, because only then is it known how many pages there are. */
    private static void footers(
            PDDocument document, EmbeddedFonts fonts, DocumentTemplate template, Typesetter typesetter)
            throws IOException {
        if (template.footer().isEmpty()) {
            return;
        }
        DocumentTemplate.Margins margins = template.marginsOrUsual();
        int pages = document.getNumberOfPages();
        for (int i = 0; i < pages; i++) {
            PDPage page = document.getPage(i);
            LocalizedText footer = template.footer().get();
            LocalizedText numbered = new LocalizedText(
                    numbered(footer.chinese(), i + 1, pages), numbered(footer.english(), i + 1, pages));
            try (PDPageContentStream content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
                PageFlow.draw(
                        fonts,
                        content,
                        typesetter.signs(numbered, Style.PRINTED),
                        8.5,
                        margins.left() * MILLIMETRE,
                        PDRectangle.A4.getWidth() - margins.right() * MILLIMETRE,
                        margins.bottom() * MILLIMETRE * 0.5,
                        Align.CENTER,
                        false);
            }
        }
    }

    private static String numbered(String footer, int page, int pages) {
        return footer.replace("{page}", String.valueOf(page)).replace("{pages}", String.valueOf(pages));
    }
}
