package org.hallkiosk.store;

import java.time.Instant;
import java.util.Optional;
import org.hallkiosk.device.Reason;

/**
 * One print job in the journal. Nothing in it is personal.
 *
 * @param subjectId the application's id or the ticket's number that is printed
 * @param failure why it failed; present only in state FAILED
 * @param mayHavePrinted true when a failed job may nevertheless be on paper
 * @param attempts how often it went to the printer
 * @param changedAt when it entered its state
 */
public record PrintEntry(
        String jobId,
        PrintKind kind,
        String subjectId,
        PrintState state,
        Optional<Reason> failure,
        boolean mayHavePrinted,
        int attempts,
        Instant preparedAt,
        Instant changedAt) {}
