package org.hallkiosk.driver.javapos;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hallkiosk.device.TicketDocument;
import org.hallkiosk.device.TicketDocument.Block;

/**
 * A ticket as calls to a JavaPOS printer, with the escape sequences of UnifiedPOS ("Data characters and escape
 * sequences"): {@code ESC |cA} centred, {@code ESC |bC} bold, {@code ESC |4C} double, {@code ESC |4hC} and
 * {@code ESC |4vC} four times as wide and high, {@code ESC |N} normal.
 *
 * @param columns narrow characters in a line; a Chinese one takes two
 * @param printable the characters that the printer has
 */
record TicketSteps(int columns, Charset printable) {
    private static final String ESCAPE = "\u001B|";

    List<PrintStep> of(TicketDocument ticket) {
        List<PrintStep> steps = new ArrayList<>();
        for (Block block : ticket.blocks()) {
            switch (block) {
                case TicketDocument.Text text -> steps.add(new PrintStep.Text(styled(text) + "\n"));
                case TicketDocument.Pair(String label, String value) ->
                    steps.add(new PrintStep.Text(pair(label, value)));
                case TicketDocument.Qr(String content) -> steps.add(PrintStep.Code.qr(content));
                case TicketDocument.Barcode(String content) -> steps.add(PrintStep.Code.code128(content));
                case TicketDocument.Rule _ -> steps.add(new PrintStep.Text("-".repeat(columns) + "\n"));
                case TicketDocument.Space(int lines) -> steps.add(new PrintStep.Text("\n".repeat(lines)));
            }
        }
        steps.add(new PrintStep.Cut());
        return steps;
    }

    /** The first character that the printer does not have: it would print a wrong one without a word. */
    Optional<String> missing(List<PrintStep> steps) {
        CharsetEncoder encoder = printable.newEncoder();
        for (PrintStep step : steps) {
            if (step instanceof PrintStep.Text(String text)) {
                Optional<String> missing = text.codePoints()
                        .mapToObj(Character::toString)
                        .filter(character -> !encoder.canEncode(character))
                        .findFirst();
                if (missing.isPresent()) {
                    return missing;
                }
            }
        }
        return Optional.empty();
    }

    private static String styled(TicketDocument.Text text) {
        String alignment = switch (text.alignment()) {
            case LEFT -> "";
            case CENTER -> ESCAPE + "cA";
            case RIGHT -> ESCAPE + "rA";
        };
        String size = switch (text.size()) {
            case NORMAL -> "";
            case DOUBLE -> ESCAPE + "4C";
            case QUADRUPLE -> ESCAPE + "4hC" + ESCAPE + "4vC";
        };
        return alignment + size + (text.bold() ? ESCAPE + "bC" : "") + text.text() + ESCAPE + "N";
    }

    private String pair(String label, String value) {
        int space = columns - width(label) - width(value);
        return space >= 1
                ? label + " ".repeat(space) + value + "\n"
                : label + "\n" + " ".repeat(Math.max(0, columns - width(value))) + value + "\n";
    }

    private static int width(String text) {
        return text.codePoints().map(point -> point < 0x1100 ? 1 : 2).sum();
    }
}
