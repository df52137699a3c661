package org.hallkiosk.store;

import java.time.Instant;
import java.util.Optional;

/**
 * What an operator is told of the outbox.
 *
 * @param waiting how many the platform does not have yet
 * @param refused how many it will not have: somebody must look
 * @param oldest since when the longest has waited
 */
public record OutboxSummary(long waiting, long refused, Optional<Instant> oldest) {

    public static OutboxSummary nothing() {
        return new OutboxSummary(0, 0, Optional.empty());
    }
}
