package org.hallkiosk.journey;

import java.util.Optional;
import org.hallkiosk.platform.Delivery;
import org.hallkiosk.queue.TakenTicket;
import org.hallkiosk.service.Rating;

/** How far the end of the journey has come: what was handed in, what became of each print, and what is thought of it. */
public record Finish(
        boolean submitted,
        Optional<TakenTicket> ticket,
        Delivery delivery,
        PrintState ticketPrint,
        PrintState documentPrint,
        Optional<Rating> rating) {

    /** Not rated yet. */
    public Finish(
            boolean submitted,
            Optional<TakenTicket> ticket,
            Delivery delivery,
            PrintState ticketPrint,
            PrintState documentPrint) {
        this(submitted, ticket, delivery, ticketPrint, documentPrint, Optional.empty());
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
        return new Finish(submitted, ticket, delivery, state, documentPrint, rating);
    }

    Finish withDocumentPrint(PrintState state) {
        return new Finish(submitted, ticket, delivery, ticketPrint, state, rating);
    }

    Finish withRating(Rating given) {
        return new Finish(submitted, ticket, delivery, ticketPrint, documentPrint, Optional.of(given));
    }

    boolean settled() {
        return submitted && ticketPrint.settled() && documentPrint.settled();
    }
}
