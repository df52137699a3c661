package org.hallkiosk.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.hallkiosk.fact.Fact;
import org.hallkiosk.fact.FactSource;
import org.hallkiosk.platform.PlatformAnswer.Trouble;
import org.hallkiosk.platform.contract.SharedFact;
import org.hallkiosk.platform.contract.SharedFacts;
import org.hallkiosk.platform.contract.SharedFactsQuery;
import org.hallkiosk.platform.reference.KnownPerson;
import org.hallkiosk.platform.reference.ReferencePlatform;
import org.hallkiosk.platform.reference.Reply;
import org.hallkiosk.service.SharedData;
import org.hallkiosk.service.SharedData.Answer;
import org.hallkiosk.text.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the authorities know, asked at the platform: within the consent, and never for longer than an applicant waits. */
@Timeout(60)
class PlatformRecordsTest {
    private static final LocalizedText POLICE = new LocalizedText("公安局（示例）", "Police (sample)");
    private static final String NUMBER = "110105199005200022";

    private final ReferencePlatform platform = new ReferencePlatform(
            List.of(new KnownPerson(
                    NUMBER,
                    List.of(
                            new SharedFact("residence.address", "幸福路1号院", POLICE),
                            new SharedFact("person.phone", "13800000000", POLICE)),
                    List.of())),
            Map.of(),
            Clock.systemUTC());
    private final List<WireRequest> asked = new ArrayList<>();

    @Test
    void whatIsKnownIsToldAsSharedDataAndNothingElseIsAskedFor() {
        assertThat(records(this::answered).ask(question(NUMBER, "residence.address")))
                .isEqualTo(new Answer.Known(List.of(new Fact("residence.address", "幸福路1号院", FactSource.SHARED_DATA))));
        SharedFactsQuery query =
                Json.read(asked.getFirst().body(), SharedFactsQuery.class).orElseThrow();
        assertThat(query.consent().subjects()).containsExactly("residence.address");
        assertThat(query.consent().serviceId()).isEqualTo("residence-permit-endorsement");
        assertThat(query.person().name()).isEqualTo("林晓雯");
    }

    @Test
    void whoIsNotKnownIsSaidToBeUnknown() {
        assertThat(records(this::answered).ask(question("110105194802110035", "residence.address")))
                .isEqualTo(new Answer.Unknown());
    }

    @Test
    void aPlatformThatTellsMoreThanItWasAskedIsNotListenedTo() {
        PlatformWire talkative = (request, deadline) -> new WireAnswer.Arrived(
                200,
                Json.write(new SharedFacts(List.of(
                        new SharedFact("person.phone", "13800000000", POLICE),
                        new SharedFact("residence.address", " ", POLICE)))));
        assertThat(records(talkative).ask(question(NUMBER, "residence.address")))
                .isEqualTo(new Answer.Unknown());
    }

    @Test
    void troubleIsToldToTheTechnicianByItsKeyword() {
        assertThat(records((request, deadline) -> new WireAnswer.Lost(Trouble.NOT_REACHABLE))
                        .ask(question(NUMBER, "residence.address")))
                .isEqualTo(new Answer.Unavailable("not-reachable"));
        assertThat(records((request, deadline) -> new WireAnswer.Arrived(200, new byte[] {'<'}))
                        .ask(question(NUMBER, "residence.address")))
                .isEqualTo(new Answer.Unavailable("nonsense"));
    }

    @Test
    void aSlowPlatformIsGivenUpWhenTheApplicantHasWaitedLongEnough() {
        CountDownLatch never = new CountDownLatch(1);
        PlatformWire slow = (request, deadline) -> {
            try {
                assertThat(never.await(deadline.remaining().toMillis(), TimeUnit.MILLISECONDS))
                        .isFalse();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new WireAnswer.Lost(Trouble.NO_ANSWER);
        };
        long before = System.nanoTime();
        SharedData patient = new PlatformRecords(
                () -> new HttpPlatform(slow, Optional.empty(), Clock.systemUTC()),
                Duration.ofMillis(200),
                Clock.systemUTC());
        assertThat(patient.ask(question(NUMBER, "residence.address"))).isEqualTo(new Answer.Unavailable("no-answer"));
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void aQuestionShowsNobody() {
        assertThat(question(NUMBER, "residence.address").toString()).doesNotContain(NUMBER, "林晓雯");
    }

    private WireAnswer answered(WireRequest request, org.hallkiosk.device.Deadline deadline) {
        asked.add(request);
        Reply reply = platform.handle(request);
        return new WireAnswer.Arrived(reply.status(), Json.write(reply.body()));
    }

    private static SharedData records(PlatformWire wire) {
        return new PlatformRecords(
                () -> new HttpPlatform(wire, Optional.empty(), Clock.systemUTC()), Clock.systemUTC());
    }

    private static SharedData.Question question(String idNumber, String fact) {
        return new SharedData.Question("residence", "residence-permit-endorsement", idNumber, "林晓雯", Set.of(fact));
    }
}
