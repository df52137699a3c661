package org.hallkiosk.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.platform.PlatformAnswer.Answered;
import org.hallkiosk.platform.PlatformAnswer.Refused;
import org.hallkiosk.platform.PlatformAnswer.Unavailable;
import org.hallkiosk.platform.contract.Consent;
import org.hallkiosk.platform.contract.Licence;
import org.hallkiosk.platform.contract.Licences;
import org.hallkiosk.platform.contract.LicencesQuery;
import org.hallkiosk.platform.contract.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which e-licences an applicant holds at the platform. Only the ids come to the terminal: the papers themselves stay where
 * they are. An applicant waits no longer than the deadline and then brings the paper.
 */
public final class PlatformLicences {
    private static final Logger log = LoggerFactory.getLogger(PlatformLicences.class);
    private static final Duration APPLICANT_WAITS = Duration.ofSeconds(8);

    private final Supplier<Platform> platform;
    private final Duration patience;
    private final Clock clock;

    /** @param platform asked for when the first question is put */
    public PlatformLicences(Supplier<Platform> platform, Clock clock) {
        this(platform, APPLICANT_WAITS, clock);
    }

    PlatformLicences(Supplier<Platform> platform, Duration patience, Clock clock) {
        this.platform = platform;
        this.patience = patience;
        this.clock = clock;
    }

    /**
     * The ids by kind of those that count today; blocks until the platform has answered or the deadline has passed. The
     * question is put only after the applicant has agreed to it: that is the consent that the platform keeps.
     *
     * @return empty when the platform could not be asked
     */
    public Optional<Map<String, String>> held(Person person, String serviceId, List<String> kinds) {
        LicencesQuery query = new LicencesQuery(
                person, new Consent(UUID.randomUUID().toString(), serviceId, clock.instant(), kinds), kinds);
        return switch (platform.get().licences(query, Deadline.after(patience))) {
            case Answered<Licences>(Licences told) -> Optional.of(counting(told, kinds));
            case Refused<Licences>(var code) -> {
                log.warn("platform: e-licences refused: {}", code);
                yield Optional.empty();
            }
            case Unavailable<Licences>(var trouble) -> {
                log.warn("platform: e-licences not found: {}", trouble.keyword());
                yield Optional.empty();
            }
        };
    }

    private Map<String, String> counting(Licences told, List<String> kinds) {
        LocalDate today = LocalDate.now(clock);
        Map<String, String> held = new TreeMap<>();
        for (Licence licence : told.licences()) {
            boolean ended =
                    licence.validUntil().map(last -> last.isBefore(today)).orElse(false);
            if (kinds.contains(licence.kind()) && !ended && !licence.id().isBlank()) {
                held.putIfAbsent(licence.kind(), licence.id());
            }
        }
        return held;
    }
}
