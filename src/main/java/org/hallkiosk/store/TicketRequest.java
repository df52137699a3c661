package org.hallkiosk.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody wants a number.
 *
 * @param prefix what the queue's numbers begin with; they are counted by day and prefix
 * @param requestId the same for every tap that means the same ticket, for instance the session's id
 * @param person empty for an applicant who did not say who they are
 */
public record TicketRequest(
        LocalDate day,
        String prefix,
        String serviceId,
        String requestId,
        Optional<PersonHash> person,
        Instant takenAt) {}
