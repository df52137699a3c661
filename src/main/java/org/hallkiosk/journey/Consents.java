package org.hallkiosk.journey;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the applicant was asked in this session and answered, so that nothing is asked twice.
 *
 * @param answers by {@link #key}
 */
public record Consents(Map<String, Boolean> answers) {
    private static final Consents NONE = new Consents(Map.of());

    public Consents {
        answers = Map.copyOf(answers);
    }

    /** What an applicant is asked before it is done. */
    public enum About {
        /** Using the card, which was read for another service, for this one too. */
        CARD_FOR_ANOTHER_SERVICE,
        /** Fetching what an authority's data say of the applicant. */
        SHARED_DATA,
        /** Looking for e-licences that do instead of papers. */
        LICENCES
    }

    public static Consents none() {
        return NONE;
    }

    /** The answer given for this service; empty when the question is still open. */
    public Optional<Boolean> answer(About about, String serviceId) {
        return Optional.ofNullable(answers.get(key(about, serviceId)));
    }

    Consents with(About about, String serviceId, boolean agreed) {
        Map<String, Boolean> copy = new LinkedHashMap<>(answers);
        copy.put(key(about, serviceId), agreed);
        return new Consents(copy);
    }

    private static String key(About about, String serviceId) {
        return about + " " + serviceId;
    }
}
