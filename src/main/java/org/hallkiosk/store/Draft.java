package org.hallkiosk.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.hallkiosk.fact.FactSheet;

/**
 * What an applicant left half done, or has handed in and may still change. Personal data: {@code toString} shows none of
 * it.
 *
 * @param applicationId the application that it becomes, or has become
 * @param typed what was typed and not accepted yet, by fact
 * @param sharedData what the applicant answered when asked whether shared data may be fetched
 * @param handedIn present when it was handed in and is not accepted yet
 * @param code for coming back without a card, where one was given
 * @param keptAt when it was left
 * @param until when it is deleted
 */
public record Draft(
        String applicationId,
        String serviceId,
        FactSheet facts,
        Map<String, String> typed,
        Optional<Boolean> sharedData,
        Optional<HandedIn> handedIn,
        Optional<String> code,
        Instant keptAt,
        Instant until) {

    public Draft {
        typed = Map.copyOf(typed);
    }

    /** The same, with a code for coming back. */
    public Draft withCode(String newCode) {
        return new Draft(
                applicationId, serviceId, facts, typed, sharedData, handedIn, Optional.of(newCode), keptAt, until);
    }

    /**
     * How it was handed in.
     *
     * @param receipt the number of its paper, where it has one
     * @param ticket the number in the queue of that day, where there is one
     */
    public record HandedIn(LocalDate day, Optional<String> receipt, Optional<String> ticket) {}

    @Override
    public String toString() {
        return "Draft[" + serviceId + ", until " + until + "]";
    }
}
