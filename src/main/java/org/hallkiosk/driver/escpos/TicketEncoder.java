package org.hallkiosk.driver.escpos;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.hallkiosk.device.TicketDocument;
import org.hallkiosk.device.TicketDocument.Alignment;
import org.hallkiosk.device.TicketDocument.Block;
import org.hallkiosk.device.TicketDocument.Pair;
import org.hallkiosk.device.TicketDocument.Qr;
import org.hallkiosk.device.TicketDocument.Rule;
import org.hallkiosk.device.TicketDocument.Size;
import org.hallkiosk.device.TicketDocument.Space;
import org.hallkiosk.device.TicketDocument.Text;

/**
 * Turns a ticket into ESC/POS. Text goes as text, because bytes are time on a serial line; only a line with a character
 * that the printer's font lacks is drawn here and sent as dots. No I/O; one encoder may be used from any thread.
 */
public final class TicketEncoder {
    private final EscPosCapabilities printer;
    private final TicketFont font;
    private final LineBreaker breaker;
    private final LineDrawing drawing;

    public TicketEncoder(EscPosCapabilities printer, TicketFont font) {
        this.printer = printer;
        this.font = font;
        this.breaker = new LineBreaker(printer.chinese()::columns);
        this.drawing = new LineDrawing(font, printer.chinese());
    }

    /** What became of encoding. */
    public sealed interface Encoding {

        /** Ready to send. Each part is a whole number of commands and ends at a line's end. */
        record Encoded(List<byte[]> parts) implements Encoding {
            public byte[] bytes() {
                var all = new ByteArrayOutputStream();
                parts.forEach(all::writeBytes);
                return all.toByteArray();
            }
        }

        /** It cannot be printed as it should look; {@code detail} never quotes the ticket. */
        record Refused(String detail) implements Encoding {}
    }

    public Encoding encode(TicketDocument ticket) {
        EscPosWriter writer = new EscPosWriter();
        writer.initialise(printer.chinese(), printer.automaticStatus());
        for (Block block : ticket.blocks()) {
            Optional<String> refusal = switch (block) {
                case Text text -> text(text, writer);
                case Pair pair -> pair(pair, writer);
                case Qr qr -> qr(qr, writer);
                case TicketDocument.Barcode barcode -> barcode(barcode, writer);
                case Rule rule -> line(rule(), Size.NORMAL, Alignment.LEFT, false, writer);
                case Space space -> space(space, writer);
            };
            if (refusal.isPresent()) {
                return new Encoding.Refused(refusal.get());
            }
            writer.endPart();
        }
        plain(writer);
        writer.feedLines(printer.feedLinesBeforeCut());
        writer.cut(printer.cut());
        return new Encoding.Encoded(writer.parts());
    }

    private Optional<String> text(Text text, EscPosWriter writer) {
        int columns = printer.charactersPerLine() / EscPosWriter.times(text.size());
        List<String> lines = text.alignment() == Alignment.CENTER
                ? breaker.wrapEvenly(printable(text.text()), columns)
                : breaker.wrap(printable(text.text()), columns);
        return lines(lines, text, writer);
    }

    private Optional<String> lines(List<String> lines, Text like, EscPosWriter writer) {
        for (String line : lines) {
            Optional<String> refusal = line(line, like.size(), like.alignment(), like.bold(), writer);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    private Optional<String> pair(Pair pair, EscPosWriter writer) {
        String label = printable(pair.label());
        String value = printable(pair.value());
        int valueColumns = printer.chinese().columns(value);
        int gap = printer.charactersPerLine() - printer.chinese().columns(label) - valueColumns;
        if (gap < 1 || label.contains("\n") || value.contains("\n")) {
            Optional<String> refusal = text(new Text(label, Size.NORMAL, Alignment.LEFT, false), writer);
            return refusal.isPresent() ? refusal : text(new Text(value, Size.NORMAL, Alignment.RIGHT, false), writer);
        }
        if (!printer.chinese().prints(label + value)) {
            return line(label + " ".repeat(gap) + value, Size.NORMAL, Alignment.LEFT, false, writer);
        }
        plain(writer);
        writer.align(Alignment.LEFT);
        writer.text(printer.chinese().bytes(label));
        writer.moveTo((printer.charactersPerLine() - valueColumns) * EscPosWriter.HALF_WIDTH);
        writer.line(printer.chinese().bytes(value));
        return Optional.empty();
    }

    private Optional<String> line(String line, Size size, Alignment alignment, boolean bold, EscPosWriter writer) {
        if (line.isBlank()) {
            writer.size(size);
            writer.feedLines(1);
            return Optional.empty();
        }
        writer.align(alignment);
        if (printer.chinese().prints(line)) {
            writer.size(size);
            writer.bold(bold);
            writer.line(printer.chinese().bytes(line));
            return Optional.empty();
        }
        OptionalInt unknown = line.codePoints().filter(c -> !font.canDraw(c)).findFirst();
        if (unknown.isPresent()) {
            return Optional.of("no font on this terminal has a character of the ticket, from "
                    + blockName(unknown.getAsInt()) + "; install fonts-hanazono or fonts-lxgw-wenkai");
        }
        LineDrawing.Drawn drawn = drawing.draw(line, EscPosWriter.times(size), bold, alignment);
        writer.feedDots(drawn.feedAbove());
        writer.raster(drawn.raster());
        writer.feedDots(drawn.feedBelow());
        return Optional.empty();
    }

    private Optional<String> qr(Qr qr, EscPosWriter writer) {
        if (qr.content().isEmpty() || qr.content().chars().anyMatch(Character::isISOControl)) {
            return Optional.of("the QR code's content is empty or holds control characters");
        }
        Optional<QrDots> dots = QrDots.of(qr.content(), printer.dotsPerLine());
        if (dots.isEmpty()) {
            return Optional.of("the QR code's content is too long for this paper");
        }
        plain(writer);
        // A reader needs white around a code, and neither the printer nor the raster brings any.
        writer.feedLines(1);
        writer.align(Alignment.CENTER);
        if (printer.nativeQr() && !EscPosWriter.isObeyedAsQr(qr.content())) {
            writer.qr(qr.content(), dots.get().dotsPerModule());
        } else {
            writer.raster(dots.get().raster());
        }
        writer.feedLines(1);
        return Optional.empty();
    }

    private Optional<String> barcode(TicketDocument.Barcode block, EscPosWriter writer) {
        Optional<Barcode> barcode = Barcode.of(block.content(), printer.dotsPerLine());
        if (barcode.isEmpty()) {
            return Optional.of("the barcode's content is empty, too long for this paper, or not plain ASCII");
        }
        plain(writer);
        writer.feedLines(1);
        writer.align(Alignment.CENTER);
        if (printer.nativeBarcode()) {
            writer.barcode(barcode.get());
        } else {
            writer.raster(barcode.get().raster());
        }
        return line(block.content(), Size.NORMAL, Alignment.CENTER, false, writer);
    }

    private Optional<String> space(Space space, EscPosWriter writer) {
        plain(writer);
        writer.feedLines(Math.max(0, space.lines()));
        return Optional.empty();
    }

    /** The built-in ─ joins to a line without gaps; a printer without Chinese has only hyphens. */
    private String rule() {
        return printer.chinese() == RomCharset.NONE
                ? "-".repeat(printer.charactersPerLine())
                : "─".repeat(printer.charactersPerLine() / 2);
    }

    private static void plain(EscPosWriter writer) {
        writer.size(Size.NORMAL);
        writer.bold(false);
    }

    /**
     * Without what has no shape of its own. Control characters above all: they would be commands to the printer. Variation
     * selectors only ask for another form of the same character.
     */
    private static String printable(String text) {
        StringBuilder clean = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c == '\t' || c == 0xA0) {
                clean.append(' ');
            } else if (c == '\n' || !isShapeless(c)) {
                clean.appendCodePoint(c);
            }
        });
        return clean.toString();
    }

    private static boolean isShapeless(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL || type == Character.FORMAT || isVariationSelector(codePoint);
    }

    private static boolean isVariationSelector(int codePoint) {
        return (codePoint >= 0xFE00 && codePoint <= 0xFE0F) || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
    }

    private static String blockName(int codePoint) {
        Character.UnicodeBlock block = Character.UnicodeBlock.of(codePoint);
        return block == null ? "no Unicode block" : block.toString();
    }
}
