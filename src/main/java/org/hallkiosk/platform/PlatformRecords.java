package org.hallkiosk.platform;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.fact.Fact;
import org.hallkiosk.fact.FactSource;
import org.hallkiosk.platform.PlatformAnswer.Answered;
import org.hallkiosk.platform.PlatformAnswer.Refused;
import org.hallkiosk.platform.PlatformAnswer.Unavailable;
import org.hallkiosk.platform.contract.Consent;
import org.hallkiosk.platform.contract.Person;
import org.hallkiosk.platform.contract.SharedFacts;
import org.hallkiosk.platform.contract.SharedFactsQuery;
import org.hallkiosk.service.SharedData;

/** Shared data from the government platform. An applicant waits no longer than the deadline and then types. */
public final class PlatformRecords implements SharedData {
    private static final Duration APPLICANT_WAITS = Duration.ofSeconds(8);

    private final Supplier<Platform> platform;
    private final Duration patience;
    private final Clock clock;

    /** @param platform asked for when the first question is put */
    public PlatformRecords(Supplier<Platform> platform, Clock clock) {
        this(platform, APPLICANT_WAITS, clock);
    }

    PlatformRecords(Supplier<Platform> platform, Duration patience, Clock clock) {
        this.platform = platform;
        this.patience = patience;
        this.clock = clock;
    }

    /** The question is put only after the applicant has agreed to it: that is the consent that the platform keeps. */
    @Override
    public Answer ask(Question question) {
        List<String> facts = question.facts().stream().sorted().toList();
        SharedFactsQuery query = new SharedFactsQuery(
                new Person(question.idNumber(), question.name()),
                new Consent(UUID.randomUUID().toString(), question.serviceId(), clock.instant(), facts),
                facts);
        return switch (platform.get().sharedFacts(query, Deadline.after(patience))) {
            case Answered<SharedFacts>(SharedFacts known) -> known(question, known);
            case Refused<SharedFacts>(var code) -> new Answer.Unavailable("refused: " + code);
            case Unavailable<SharedFacts>(var trouble) -> new Answer.Unavailable(trouble.keyword());
        };
    }

    private static Answer known(Question question, SharedFacts told) {
        List<Fact> facts = told.facts().stream()
                .filter(fact -> question.facts().contains(fact.name()))
                .filter(fact -> !fact.value().isBlank())
                .map(fact -> new Fact(fact.name(), fact.value(), FactSource.SHARED_DATA))
                .toList();
        return facts.isEmpty() ? new Answer.Unknown() : new Answer.Known(facts);
    }
}
