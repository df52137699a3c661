package org.hallkiosk.journey;

import java.util.Optional;
import org.hallkiosk.platform.Delivery;
import org.hallkiosk.queue.TakenTicket;

/** How far the end of the journey has come: what was handed in, and what became of each print. */
public record Finish(
        boolean submitted,
        Optional<TakenTicket> ticket,
        Delivery delivery,
        PrintState ticketPrint,
        PrintState documentPrint) {

    public static Finish nothing() {
        return new Finish(
                false,
                Optional.empty(),
                new Delivery.NotWanted(),
                new PrintState.NotNeeded(),
                new PrintState.NotNeeded());
    }

    Finish withTicketPrint(PrintState state) {
        return new Finish(submitted, ticket, delivery, state, documentPrint);
    }

    Finish withDocumentPrint(PrintState state) {
        return new Finish(submitted, ticket, delivery, ticketPrint, state);
    }

    boolean settled() {
        return submitted && ticketPrint.settled() && documentPrint.settled();
    }
}
