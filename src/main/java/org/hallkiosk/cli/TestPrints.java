package org.hallkiosk.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.device.TicketDocument;
import org.hallkiosk.device.TicketDocument.Alignment;
import org.hallkiosk.device.TicketDocument.Block;
import org.hallkiosk.device.TicketDocument.Size;
import org.hallkiosk.text.Language;
import org.hallkiosk.text.Texts;

/** What a technician prints to see that a printer works: every size, Chinese, a rare character, a code, page edges. */
final class TestPrints {
    private TestPrints() {}

    static TicketDocument ticket(Texts texts, Language language, DeviceSettings settings) {
        return new TicketDocument(List.of(
                new TicketDocument.Text(texts.get(language, "devices.test.title"), Size.DOUBLE, Alignment.CENTER, true),
                new TicketDocument.Rule(),
                new TicketDocument.Pair(settings.id(), settings.model()),
                new TicketDocument.Pair(texts.get(language, "devices.test.time"), now()),
                new TicketDocument.Text("A001", Size.QUADRUPLE, Alignment.CENTER, true),
                // Rare characters of names: no printer's own font has them, so they must come as a picture.
                new TicketDocument.Text(texts.get(language, "devices.test.rare"), Size.NORMAL, Alignment.LEFT, false),
                new TicketDocument.Qr("HALL-KIOSK-TEST"),
                new TicketDocument.Text(
                        texts.get(language, "devices.test.cut"), Size.NORMAL, Alignment.CENTER, false)));
    }

    static TicketDocument ticketOf(String text) {
        List<Block> lines = new ArrayList<>();
        text.lines().forEach(line -> lines.add(new TicketDocument.Text(line, Size.NORMAL, Alignment.LEFT, false)));
        return new TicketDocument(lines);
    }

    /** A page with a frame close to its edges, in a font that every PDF reader and printer has. */
    static byte[] page(Texts texts, DeviceSettings settings) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.addRect(
                        28,
                        28,
                        page.getMediaBox().getWidth() - 56,
                        page.getMediaBox().getHeight() - 56);
                content.stroke();
                content.beginText();
                content.setFont(font, 24);
                content.newLineAtOffset(72, 740);
                content.showText(texts.get(Language.EN, "devices.test.title"));
                content.setFont(font, 14);
                content.newLineAtOffset(0, -36);
                content.showText(
                        texts.get(Language.EN, "devices.test.page", Map.of("device", settings.id(), "time", now())));
                content.endText();
            }
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a page in memory", e);
        }
    }

    private static String now() {
        return LocalDateTime.now(ZoneId.systemDefault())
                .truncatedTo(ChronoUnit.SECONDS)
                .toString()
                .replace('T', ' ');
    }
}
