package org.hallkiosk.queue;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.hallkiosk.service.TicketGroup;
import org.hallkiosk.store.KioskStore;
import org.hallkiosk.store.QueueTicket;
import org.hallkiosk.store.StoreException;
import org.hallkiosk.store.TicketGrant;
import org.hallkiosk.store.TicketRequest;
import org.hallkiosk.store.TicketState;

/**
 * Gives out the numbers of the hall's queues on this terminal: prefix and three digits, anew each day. Each call blocks
 * for one disk write and may come from any thread.
 */
public final class TicketDesk {
    private final KioskStore store;
    private final Clock clock;

    /** @param clock its zone decides when the hall's day begins */
    public TicketDesk(KioskStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Takes the next number of a queue. A second tap of the same request gets the same answer; a person who has an open
     * number for the service today gets that one, flagged as a reprint.
     *
     * @param requestId the same for every tap that means the same ticket, for instance the session's id
     * @param personNumber the ID number where it is known; only a keyed hash of it is kept
     */
    public Taking take(TicketGroup group, String serviceId, String requestId, Optional<String> personNumber) {
        ZonedDateTime now = ZonedDateTime.now(clock);
        TicketRequest request = new TicketRequest(
                now.toLocalDate(),
                group.prefix(),
                serviceId,
                requestId,
                personNumber.map(store::hash),
                now.toInstant());
        try {
            return switch (store.tickets().take(request)) {
                case TicketGrant.Granted(QueueTicket ticket, int ahead) ->
                    new Taking.Taken(taken(ticket, ahead, group, false));
                case TicketGrant.GrantedBefore(QueueTicket ticket, int ahead) ->
                    new Taking.Taken(taken(ticket, ahead, group, true));
                case TicketGrant.NoneLeft() -> new Taking.NoneLeft();
            };
        } catch (StoreException e) {
            return new Taking.NotTaken(e.trouble(), String.valueOf(e.getMessage()));
        }
    }

    /** Gives a number back, for instance when its ticket did not print and its holder does not want it without. */
    public Cancelling cancel(TakenTicket ticket) {
        LocalDate day = ticket.time().toLocalDate();
        try {
            return store.tickets().close(day, ticket.number(), TicketState.CANCELLED)
                    ? new Cancelling.Cancelled()
                    : new Cancelling.NotOpen();
        } catch (StoreException e) {
            return new Cancelling.NotCancelled(e.trouble(), String.valueOf(e.getMessage()));
        }
    }

    private TakenTicket taken(QueueTicket ticket, int ahead, TicketGroup group, boolean reprint) {
        String job = "ticket-" + ticket.day() + "-" + ticket.number();
        return new TakenTicket(
                ticket.number(),
                ahead,
                WaitRange.of(ahead, group),
                group.windows(),
                ticket.takenAt().atZone(clock.getZone()),
                reprint,
                ticket.followCode(),
                reprint ? job + "-reprint-" + ticket.reprints() : job);
    }
}
