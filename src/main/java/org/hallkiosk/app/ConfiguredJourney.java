package org.hallkiosk.app;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.hallkiosk.configuration.Configuration;
import org.hallkiosk.journey.Journey;
import org.hallkiosk.journey.JourneyRules;
import org.hallkiosk.service.FactRules;

/** The applicant's way as a configuration wants it. Costs little: nothing is opened. */
final class ConfiguredJourney {
    static final int FAREWELL_SECONDS = 30;

    private ConfiguredJourney() {}

    /** @param newSessionIds gives a fresh random id for every applicant */
    static Journey of(Configuration configuration, Supplier<String> newSessionIds, Clock clock) {
        return new Journey(
                new JourneyRules(
                        configuration.catalogue(),
                        new FactRules(clock),
                        configuration.terminal().language(),
                        configuration.terminal().warnAfter(),
                        configuration.terminal().wipeAfter(),
                        Duration.ofSeconds(FAREWELL_SECONDS),
                        configuration.platform().isPresent(),
                        configuration.payment().isPresent(),
                        clock),
                newSessionIds);
    }
}
