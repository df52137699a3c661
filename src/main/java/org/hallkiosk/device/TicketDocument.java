package org.hallkiosk.device;

import java.util.List;

/** A ticket as it should look, free of any printer's language; printed top to bottom, then cut. */
public record TicketDocument(List<Block> blocks) {

    public TicketDocument {
        blocks = List.copyOf(blocks);
    }

    /** One thing on the ticket. */
    public sealed interface Block {}

    /** A line of text; what does not fit the paper's width wraps. */
    public record Text(String text, Size size, Alignment alignment, boolean bold) implements Block {}

    /** A label at the left and a value at the right of the same line; the value moves below when both do not fit. */
    public record Pair(String label, String value) implements Block {}

    /** A QR code, centred; keep {@code content} ASCII: ECI upsets some scanners. */
    public record Qr(String content) implements Block {}

    /** A Code 128 barcode, centred, with its content below it in letters; printable ASCII, at most some 20 characters. */
    public record Barcode(String content) implements Block {}

    /** A line across the paper. */
    public record Rule() implements Block {}

    /** Empty lines. */
    public record Space(int lines) implements Block {}

    /** Letter height relative to the printer's own font. */
    public enum Size {
        NORMAL,
        DOUBLE,
        QUADRUPLE
    }

    /** Where a line stands on the paper. */
    public enum Alignment {
        LEFT,
        CENTER,
        RIGHT
    }
}
