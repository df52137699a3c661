package org.hallkiosk.queue;

/** What a layout can be filled in with. A field that one of them does not have is empty there. */
sealed interface Printable permits TicketContents, ChecklistContents, ChecklistContents.Line {}
