package org.hallkiosk.driver.escpos;

/** One thing that a printer said. What it cannot have said is no answer at all and never becomes one of these. */
public sealed interface EscPosAnswer {

    /** The answer to {@code DLE EOT n}. The byte does not say which {@code n} it answers: only the order does. */
    record RealTimeStatus(int bits) implements EscPosAnswer {}

    /** Automatic status ({@code GS a}): four bytes that come by themselves when something changes. */
    record AutomaticStatus(int first, int second, int third, int fourth) implements EscPosAnswer {}

    /** The answer to {@code GS r 1}, which stands in the printer's queue behind what was sent before. */
    record PaperSensor(boolean nearEnd, boolean end) implements EscPosAnswer {}

    /** The answer to {@code GS ( H}: everything before it, sent with this id, has been printed. */
    record Completed(String processId) implements EscPosAnswer {}
}
