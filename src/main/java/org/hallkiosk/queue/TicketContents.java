package org.hallkiosk.queue;

import java.util.Optional;
import org.hallkiosk.text.LocalizedText;

/**
 * What a ticket says; how it says it is the layout's.
 *
 * @param holder empty when the applicant did not say who they are
 * @param receiptNumber of the application that the ticket goes with
 * @param delivery whether the platform has it, in words; empty where there is no platform
 * @param result how the result comes to the applicant, in words; empty where nobody chose
 * @param paidFen what was paid at the terminal, in fen (1/100 yuan); 0 where nothing was
 */
public record TicketContents(
        LocalizedText hall,
        LocalizedText service,
        TakenTicket ticket,
        Optional<TicketHolder> holder,
        Optional<String> receiptNumber,
        Optional<LocalizedText> delivery,
        Optional<LocalizedText> result,
        long paidFen)
        implements Printable {

    /** Where nothing was paid. */
    public TicketContents(
            LocalizedText hall,
            LocalizedText service,
            TakenTicket ticket,
            Optional<TicketHolder> holder,
            Optional<String> receiptNumber,
            Optional<LocalizedText> delivery) {
        this(hall, service, ticket, holder, receiptNumber, delivery, Optional.empty(), 0);
    }
}
