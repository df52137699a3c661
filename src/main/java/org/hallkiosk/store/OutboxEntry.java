package org.hallkiosk.store;

import java.time.Instant;
import java.util.Optional;

/**
 * One application on its way to the platform; free of personal data.
 *
 * @param attempts how often it was sent without a usable answer
 * @param trouble the last one's keyword, or why the platform refused
 * @param caseNumber the platform's, once it has it
 */
public record OutboxEntry(
        long ordinal,
        String applicationId,
        OutboxState state,
        Instant queuedAt,
        int attempts,
        Optional<String> trouble,
        Optional<String> caseNumber) {}
