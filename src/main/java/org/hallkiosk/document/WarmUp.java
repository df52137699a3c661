package org.hallkiosk.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.hallkiosk.document.DocumentTemplate.PageMargins;
import org.hallkiosk.document.RenderOutcome.Rendered;
import org.hallkiosk.text.Language;
import org.hallkiosk.text.LocalizedText;

/** A document with everything in it that a real one may have, made only to have made it. */
final class WarmUp {
    private static final LocalizedText TEXT = new LocalizedText("示例 0123456789", "Sample 0123456789");
    private static final float PREVIEW_DPI = 50;

    private WarmUp() {}

    static void of(DocumentRenderer renderer) {
        RenderOutcome outcome = renderer.render(template(), Map.of(), Optional.of(blankPicture()), Language.EN);
        if (outcome instanceof Rendered(PdfDocument pdf)) {
            DocumentPages.pictures(pdf.bytes(), PREVIEW_DPI);
        }
    }

    private static DocumentTemplate template() {
        Block heading = paragraph(new TextStyle(20, true, Alignment.CENTER, 1.3f));
        Block paragraph = paragraph(new TextStyle(11, false, Alignment.LEFT, 1.3f));
        TableCell cell = new TableCell(List.of(paragraph), 1, 1, true);
        return new DocumentTemplate(
                "warm-up",
                TEXT,
                new PageMargins(20, 20, 20, 20),
                true,
                Optional.of(TEXT),
                Optional.of(TEXT),
                List.of(
                        heading,
                        new Block.Table(List.of(1f), true, List.of(new TableRow(9, List.of(cell))), 0, 0),
                        new Block.SignatureField(TEXT, Optional.of(TEXT), TEXT, 45, 16, 11),
                        new Block.QrCode(new LocalizedText("0", "0"), 20, Alignment.LEFT)));
    }

    private static Block paragraph(TextStyle style) {
        return new Block.Paragraph(TEXT, style, 0, 0, 0);
    }

    private static byte[] blankPicture() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_ARGB), "png", stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
