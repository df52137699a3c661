package org.hallkiosk.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.platform.PlatformAnswer.Answered;
import org.hallkiosk.platform.PlatformAnswer.Refused;
import org.hallkiosk.platform.PlatformAnswer.Trouble;
import org.hallkiosk.platform.PlatformAnswer.Unavailable;
import org.hallkiosk.platform.contract.Acceptance;
import org.hallkiosk.platform.contract.Case;
import org.hallkiosk.platform.contract.CaseAccess;
import org.hallkiosk.platform.contract.CaseState;
import org.hallkiosk.platform.contract.Consent;
import org.hallkiosk.platform.contract.HandedInApplication;
import org.hallkiosk.platform.contract.Licence;
import org.hallkiosk.platform.contract.LicencePaperQuery;
import org.hallkiosk.platform.contract.LicencesQuery;
import org.hallkiosk.platform.contract.Payment;
import org.hallkiosk.platform.contract.PaymentState;
import org.hallkiosk.platform.contract.Person;
import org.hallkiosk.platform.contract.ProblemCode;
import org.hallkiosk.platform.contract.SharedFact;
import org.hallkiosk.platform.contract.SharedFactsQuery;
import org.hallkiosk.platform.contract.StatedFact;
import org.hallkiosk.platform.contract.SupplementAnswer;
import org.hallkiosk.platform.contract.SupplementRequest;
import org.hallkiosk.platform.reference.KnownPerson;
import org.hallkiosk.platform.reference.PlatformServer;
import org.hallkiosk.platform.reference.ReferencePlatform;
import org.hallkiosk.platform.reference.SamplePaper;
import org.hallkiosk.text.LocalizedText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Client and reference server over real HTTP. */
class PlatformIT {
    private static final LocalizedText POLICE = new LocalizedText("公安局（示例）", "Police (sample)");
    private static final Person PERSON = new Person("110105199005200022", "林晓雯");
    private static final Person OTHER = new Person("110105194802110035", "王秀英");

    private KeyPair key;
    private PlatformServer server;
    private HttpWire wire;
    private HttpPlatform platform;

    @BeforeEach
    void start() throws Exception {
        key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        KnownPerson known = new KnownPerson(
                PERSON.idNumber(),
                List.of(
                        new SharedFact("residence.address", "幸福路1号院", POLICE),
                        new SharedFact("person.phone", "13800000000", POLICE)),
                List.of(new Licence("L-1", "lease", POLICE, POLICE, "SAMPLE-1", Optional.empty())));
        server = PlatformServer.start(
                new ReferencePlatform(List.of(known), Map.of("T-0001", key.getPublic()), Clock.systemUTC()), 0);
        wire = new HttpWire(server.url(), Optional.empty());
        platform = terminal(Clock.systemUTC(), key);
    }

    @AfterEach
    void stop() {
        wire.close();
        server.close();
    }

    private HttpPlatform terminal(Clock clock, KeyPair pair) {
        return new HttpPlatform(wire, Optional.of(new TerminalCredential("T-0001", pair.getPrivate())), clock);
    }

    private static Deadline soon() {
        return Deadline.after(Duration.ofSeconds(20));
    }

    private static Consent consentTo(String... subjects) {
        return new Consent("C-1", "residence-permit", Instant.parse("2026-11-26T08:00:00Z"), List.of(subjects));
    }

    private static HandedInApplication application(String id) {
        return new HandedInApplication(
                id,
                "261126-" + id,
                "residence-permit",
                "T-0001",
                Instant.parse("2026-11-26T08:00:00Z"),
                Optional.of(PERSON),
                List.of(new StatedFact("person.name", "林晓雯𠮷", "ID_CARD")),
                List.of(),
                List.of(SamplePaper.of(POLICE, id)),
                Optional.empty());
    }

    private static <T> T value(PlatformAnswer<T> answer) {
        assertThat(answer).isInstanceOf(Answered.class);
        return ((Answered<T>) answer).value();
    }

    @Test
    void sharesOnlyWhatThePersonAgreedTo() {
        assertThat(value(platform.sharedFacts(
                                new SharedFactsQuery(
                                        PERSON, consentTo("residence.address"), List.of("residence.address")),
                                soon()))
                        .facts())
                .extracting(SharedFact::value)
                .containsExactly("幸福路1号院");
        assertThat(platform.sharedFacts(
                        new SharedFactsQuery(PERSON, consentTo("residence.address"), List.of("person.phone")), soon()))
                .isEqualTo(new Refused<>(ProblemCode.NO_CONSENT));
    }

    @Test
    void findsAnELicenceAndItsPaper() {
        Consent consent = consentTo("lease");
        Licence licence = value(platform.licences(new LicencesQuery(PERSON, consent, List.of("lease")), soon()))
                .licences()
                .getFirst();
        assertThat(value(platform.licencePaper(licence.id(), new LicencePaperQuery(PERSON, consent), soon()))
                        .content())
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        assertThat(platform.licencePaper(licence.id(), new LicencePaperQuery(OTHER, consent), soon()))
                .isEqualTo(new Refused<>(ProblemCode.NOT_FOUND));
    }

    @Test
    void theSameApplicationSentAgainIsTheSameCase() {
        Acceptance first = value(platform.submit(application("A-1"), soon()));
        assertThat(value(platform.submit(application("A-1"), soon()))).isEqualTo(first);
        assertThat(server.platform().applications()).containsExactly(application("A-1"));
    }

    @Test
    void otherContentUnderTheSameIdIsRefused() {
        value(platform.submit(application("A-1"), soon()));
        HandedInApplication other = new HandedInApplication(
                "A-1",
                "261126-A-1",
                "other-service",
                "T-0001",
                Instant.parse("2026-11-26T08:00:00Z"),
                Optional.of(PERSON),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
        assertThat(platform.submit(other, soon())).isEqualTo(new Refused<>(ProblemCode.CONFLICT));
    }

    @Test
    void aCaseIsSeenByReceiptOrCardAndByNobodyElse() {
        String number = value(platform.submit(application("A-1"), soon())).caseNumber();
        for (CaseAccess access : List.of(CaseAccess.byReceipt("261126-A-1"), CaseAccess.byCard(PERSON))) {
            assertThat(value(platform.cases(access, soon())).cases())
                    .extracting(Case::state)
                    .containsExactly(CaseState.RECEIVED);
        }
        assertThat(value(platform.cases(CaseAccess.byCard(OTHER), soon())).cases())
                .isEmpty();
        assertThat(platform.payment(number, CaseAccess.byCard(OTHER), soon()))
                .isEqualTo(new Refused<>(ProblemCode.NOT_FOUND));
    }

    @Test
    void supplementIsAnsweredOnceThenTheResultIsFetched() {
        CaseAccess access = CaseAccess.byReceipt("261126-A-1");
        String number = value(platform.submit(application("A-1"), soon())).caseNumber();
        server.platform()
                .want("A-1", new SupplementRequest("S-1", POLICE, List.of("person.phone"), 0, Optional.empty(), false));
        SupplementAnswer empty = new SupplementAnswer("N-0", access, List.of(), List.of());
        assertThat(platform.answerSupplement(number, "S-1", empty, soon()))
                .isEqualTo(new Refused<>(ProblemCode.NOT_ACCEPTED));
        SupplementAnswer answer = new SupplementAnswer(
                "N-1", access, List.of(new StatedFact("person.phone", "13800000000", "APPLICANT")), List.of());
        for (int again = 0; again < 2; again++) {
            assertThat(value(platform.answerSupplement(number, "S-1", answer, soon()))
                            .state())
                    .isEqualTo(CaseState.ACCEPTED);
        }
        server.platform().finish("A-1", SamplePaper.of(POLICE, "permit"));
        server.platform().charge("A-1", new Payment(2000, PaymentState.DUE, Optional.of("pay:1")));
        Case finished = value(platform.cases(access, soon())).cases().getFirst();
        assertThat(finished.state()).isEqualTo(CaseState.FINISHED);
        assertThat(value(platform.result(number, finished.results().getFirst().id(), access, soon())))
                .isEqualTo(SamplePaper.of(POLICE, "permit"));
        assertThat(value(platform.payment(number, access, soon())).amountFen()).isEqualTo(2000);
    }

    @Test
    void aTerminalWithAnotherKeyIsNotTrusted() throws Exception {
        HttpPlatform stranger = terminal(
                Clock.systemUTC(), KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        assertThat(stranger.health(soon())).isEqualTo(new Unavailable<>(Trouble.NOT_TRUSTED));
        assertThat(new HttpPlatform(wire, Optional.empty(), Clock.systemUTC()).health(soon()))
                .isEqualTo(new Unavailable<>(Trouble.NOT_TRUSTED));
    }

    @Test
    void aTerminalWhoseClockIsYearsOffIsServed() {
        for (Duration off : List.of(Duration.ofDays(-900), Duration.ofDays(900))) {
            HttpPlatform wrong = terminal(Clock.offset(Clock.systemUTC(), off), key);
            assertThat(value(wrong.health(soon())).contract()).isEqualTo(ReferencePlatform.CONTRACT);
        }
    }

    @Test
    void aSignedRequestThatWasOverheardIsNoUseToAnyone() {
        WireRequest[] overheard = new WireRequest[1];
        new HttpPlatform(
                        (request, deadline) -> {
                            overheard[0] = request;
                            return wire.send(request, deadline);
                        },
                        Optional.of(new TerminalCredential("T-0001", key.getPrivate())),
                        Clock.systemUTC())
                .cases(CaseAccess.byCard(PERSON), soon());
        assertThat(wire.send(overheard[0], soon())).matches(answer -> ((WireAnswer.Arrived) answer).status() == 401);
        WireRequest changed =
                new WireRequest("POST", "/v1/cases", overheard[0].headers(), Json.write(CaseAccess.byCard(OTHER)));
        assertThat(wire.send(changed, soon())).matches(answer -> ((WireAnswer.Arrived) answer).status() == 401);
    }

    @Test
    void nobodyThereIsSaidWithinTheDeadline() throws IOException {
        URI gone = server.url();
        server.close();
        try (HttpWire dead = new HttpWire(gone, Optional.empty())) {
            assertThat(new HttpPlatform(dead, Optional.empty(), Clock.systemUTC()).health(soon()))
                    .isEqualTo(new Unavailable<>(Trouble.NOT_REACHABLE));
        }
    }

    @Test
    void nonsenseIsNoAnswer() {
        for (WireAnswer nonsense : List.of(
                new WireAnswer.Arrived(200, new byte[0]),
                new WireAnswer.Arrived(200, "null".getBytes(StandardCharsets.UTF_8)),
                new WireAnswer.Arrived(200, "<html>Welcome</html>".getBytes(StandardCharsets.UTF_8)),
                new WireAnswer.Arrived(200, "{\"id\":\"A-1\"}".getBytes(StandardCharsets.UTF_8)),
                new WireAnswer.Arrived(201, Json.write(new Acceptance("A-2", "C", Instant.EPOCH))),
                new WireAnswer.Arrived(301, new byte[0]),
                new WireAnswer.Arrived(404, new byte[0]),
                new WireAnswer.Arrived(500, "oops".getBytes(StandardCharsets.UTF_8)))) {
            assertThat(new HttpPlatform((request, deadline) -> nonsense, Optional.empty(), Clock.systemUTC())
                            .submit(application("A-1"), soon()))
                    .as("%s", nonsense)
                    .isEqualTo(new Unavailable<>(Trouble.NONSENSE));
        }
    }
}
