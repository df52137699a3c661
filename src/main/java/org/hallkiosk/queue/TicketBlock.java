package org.hallkiosk.queue;

import org.hallkiosk.device.TicketDocument;

/** One thing in a ticket's layout, before its fields are filled in. */
sealed interface TicketBlock {

    record Line(TicketText text, TicketDocument.Size size, TicketDocument.Alignment alignment, boolean bold)
            implements TicketBlock {}

    record Pair(TicketText label, TicketText value) implements TicketBlock {}

    record Qr(TicketText content) implements TicketBlock {}

    record Barcode(TicketText content) implements TicketBlock {}

    /** For each entry of a list: its line, and more about it below. */
    record Each(TicketList list, TicketText entry, TicketText detail) implements TicketBlock {}

    record Rule() implements TicketBlock {}

    record Space(int lines) implements TicketBlock {}
}
