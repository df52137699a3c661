package org.hallkiosk.store;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A number taken in the hall's queue.
 *
 * @param day the hall's day that the number counts for
 * @param number prefix and three digits, unique within the day
 * @param reprints how often its holder asked for it again
 * @param followCode ASCII; not to be guessed from the number
 */
public record QueueTicket(
        LocalDate day,
        String number,
        String prefix,
        String serviceId,
        Instant takenAt,
        String followCode,
        TicketState state,
        int reprints) {}
