package org.hallkiosk.journey;

import java.util.Optional;
import org.hallkiosk.platform.Delivery;
import org.hallkiosk.queue.TakenTicket;
import org.hallkiosk.service.Rating;

/**
 * How far the end of the journey has come: what was handed in, what became of each print, and what is thought of it.
 *
 * @param paidFen what was paid here, in fen (1/100 yuan)
 */
public record Finish(
        boolean submitted,
        Optional<TakenTicket> ticket,
        Delivery delivery,
        long paidFen,
        PrintState ticketPrint,
        PrintState documentPrint,
        Optional<Rating> rating) {

    /** Where nothing was paid, and not rated yet. */
    public Finish(
            boolean submitted,
            Optional<TakenTicket> ticket,
            Delivery delivery,
            PrintState ticketPrint,
            PrintState documentPrint) {
        this(submitted, ticket, delivery, 0, ticketPrint, documentPrint, Optional.empty());
    }

    public static Finish nothing() {
        return new Finish(
                false,
                Optional.empty(),
                new Delivery.NotWanted(),
                new PrintState.NotNeeded(),
                new PrintState.NotNeeded());
    }

    Finish withTicketPrint(PrintState state) {
        return new Finish(submitted, ticket, delivery, paidFen, state, documentPrint, rating);
    }

    Finish withDocumentPrint(PrintState state) {
        return new Finish(submitted, ticket, delivery, paidFen, ticketPrint, state, rating);
    }

    Finish withRating(Rating given) {
        return new Finish(submitted, ticket, delivery, paidFen, ticketPrint, documentPrint, Optional.of(given));
    }

    boolean settled() {
        return submitted && ticketPrint.settled() && documentPrint.settled();
    }
}
