package org.hallkiosk.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.hallkiosk.document.RenderOutcome.CannotPrintCharacter;
import org.hallkiosk.document.RenderOutcome.Rendered;
import org.hallkiosk.document.RenderOutcome.UnreadableSignature;
import org.hallkiosk.text.Language;

/**
 * Makes PDFs of templates. The first one in a program costs about a second, while PDFBox is loaded; the next ones some
 * hundredths. {@link #warmUp()} on a background thread pays for it early. May be called from any thread.
 */
public final class DocumentRenderer {
    private final DocumentFonts fonts;

    public DocumentRenderer(DocumentFonts fonts) {
        this.fonts = fonts;
    }

    /**
     * Makes one document.
     *
     * @param values by the names of facts, ready to show in this language; what is missing stays empty
     * @param signature a PNG
     */
    public RenderOutcome render(
            DocumentTemplate template, Map<String, String> values, Optional<byte[]> signature, Language language) {
        try (PDDocument document = new PDDocument()) {
            Optional<PDImageXObject> picture = Optional.empty();
            if (signature.isPresent()) {
                Optional<BufferedImage> decoded = decode(signature.get());
                if (decoded.isEmpty()) {
                    return new UnreadableSignature();
                }
                picture = Optional.of(LosslessFactory.createFromImage(document, decoded.get()));
            }
            LineBreaker breaker = new LineBreaker(fonts);
            BlockLayout blocks = new BlockLayout(breaker, values, language, template.bilingual(), picture);
            List<Piece> pieces = blocks.pieces(template.blocks(), PageLayout.contentWidth(template.margins()));
            new PageLayout(breaker, template, values, language).draw(pieces, document);
            describe(document, template, language);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);
            document.save(bytes);
            return new Rendered(new PdfDocument(bytes.toByteArray(), document.getNumberOfPages()));
        } catch (UnprintableCharacter e) {
            return new CannotPrintCharacter(e.codePoint());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes and draws a small document, so that the first applicant's does not wait for fonts and classes. */
    public void warmUp() {
        WarmUp.of(this);
    }

    private static void describe(PDDocument document, DocumentTemplate template, Language language) {
        PDDocumentInformation information = document.getDocumentInformation();
        information.setTitle(template.title().in(language));
        information.setCreator("Hall Kiosk");
        document.getDocumentCatalog().setLanguage(language.tag());
    }

    private static Optional<BufferedImage> decode(byte[] png) {
        try {
            // A plain stream would make ImageIO put the signature into a file in the temp folder. This one it closes
            // itself.
            return Optional.ofNullable(ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(png))));
        } catch (IOException broken) {
            return Optional.empty();
        }
    }
}
