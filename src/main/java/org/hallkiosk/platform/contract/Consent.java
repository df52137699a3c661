package org.hallkiosk.platform.contract;

import java.time.Instant;
import java.util.List;

/**
 * What the person agreed to at the terminal before anything was asked.
 *
 * @param id made once when the person agreed; the platform keeps it as the proof
 * @param serviceId the service that the data is for, and nothing else
 * @param subjects the names of the facts and the kinds of the licences that may be handed over; nothing else is
 */
public record Consent(String id, String serviceId, Instant givenAt, List<String> subjects) {
    public Consent {
        subjects = List.copyOf(subjects);
    }
}
