package org.hallkiosk.queue;

import java.util.Optional;
import org.hallkiosk.text.LocalizedText;

/**
 * What a ticket says; how it says it is the layout's.
 *
 * @param holder empty when the applicant did not say who they are
 * @param receiptNumber of the application that the ticket goes with
 * @param delivery whether the platform has it, in words; empty where there is no platform
 */
public record TicketContents(
        LocalizedText hall,
        LocalizedText service,
        TakenTicket ticket,
        Optional<TicketHolder> holder,
        Optional<String> receiptNumber,
        Optional<LocalizedText> delivery)
        implements Printable {}
