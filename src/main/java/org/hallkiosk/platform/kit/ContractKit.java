package org.hallkiosk.platform.kit;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.platform.Json;
import org.hallkiosk.platform.PlatformWire;
import org.hallkiosk.platform.SignedRequest;
import org.hallkiosk.platform.TerminalCredential;
import org.hallkiosk.platform.WireAnswer;
import org.hallkiosk.platform.WireRequest;
import org.hallkiosk.platform.contract.Acceptance;
import org.hallkiosk.platform.contract.CaseAccess;
import org.hallkiosk.platform.contract.Cases;
import org.hallkiosk.platform.contract.Consent;
import org.hallkiosk.platform.contract.GivenRating;
import org.hallkiosk.platform.contract.HandedInApplication;
import org.hallkiosk.platform.contract.LicencePaperQuery;
import org.hallkiosk.platform.contract.Licences;
import org.hallkiosk.platform.contract.LicencesQuery;
import org.hallkiosk.platform.contract.Payment;
import org.hallkiosk.platform.contract.Person;
import org.hallkiosk.platform.contract.PlatformHealth;
import org.hallkiosk.platform.contract.Problem;
import org.hallkiosk.platform.contract.ProblemCode;
import org.hallkiosk.platform.contract.RatingReceived;
import org.hallkiosk.platform.contract.SharedFact;
import org.hallkiosk.platform.contract.SharedFacts;
import org.hallkiosk.platform.contract.SharedFactsQuery;
import org.hallkiosk.platform.contract.StatedFact;
import org.hallkiosk.platform.contract.SupplementAnswer;
import org.hallkiosk.service.RatingLevel;
import org.hallkiosk.service.RatingReason;

/**
 * Tries every rule of the contract on a platform. It hands in two applications of an invented person, under ids and receipts
 * that begin with {@code contract-kit-}; a platform in use had better not be tried. Blocks until the last answer or its
 * deadline; not for use by several threads.
 */
public final class ContractKit {
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);
    private static final Duration CLOCK_MAY_DIFFER = Duration.ofMinutes(5);
    private static final int AT_ONCE = 8;
    private static final int OK = 200;
    private static final int CREATED = 201;

    /** Numbers of nobody: the division 000000 does not exist. */
    private static final Person SOMEBODY = new Person("000000199001010017", "KIT-ONE");

    private static final Person ANOTHER = new Person("000000199001010025", "KIT-TWO");

    private final PlatformWire wire;
    private final Optional<TerminalCredential> credential;
    private final Clock clock;
    private final List<Finding> findings = new ArrayList<>();

    /** @param credential with which requests are signed; without one, what is about signatures is not tried */
    public ContractKit(PlatformWire wire, Optional<TerminalCredential> credential, Clock clock) {
        this.wire = wire;
        this.credential = credential;
        this.clock = clock;
    }

    /** One finding a rule, in the order of the rules. Empty when nothing answers at all. */
    public List<Finding> run() throws InterruptedException {
        if (wire.send(signed("GET", "/v1/health", new byte[0]), deadline()) instanceof WireAnswer.Lost) {
            return List.of();
        }
        there();
        whoAsks();
        whatIsAsked();
        String number = submitting();
        seeing(number);
        consent();
        rating();
        return findings.stream()
                .sorted(java.util.Comparator.comparing(Finding::rule))
                .toList();
    }

    private void there() {
        Came came = ask("GET", "/v1/health", new byte[0]);
        Optional<PlatformHealth> health =
                came.as(PlatformHealth.class).filter(read -> !read.contract().isBlank());
        note(Rule.SAYS_THAT_IT_IS_THERE, health.isPresent(), "200 with contract and time", came);
        boolean right = health.isPresent()
                && Duration.between(health.get().time(), clock.instant()).abs().compareTo(CLOCK_MAY_DIFFER) <= 0;
        note(Rule.CLOCK_IS_RIGHT, right, "a clock within five minutes of this one", came);
    }

    private void whoAsks() {
        if (credential.isEmpty()) {
            for (Rule rule : new Rule[] {
                Rule.UNSIGNED_IS_REFUSED,
                Rule.CHANGED_BODY_IS_REFUSED,
                Rule.REPLAY_IS_REFUSED,
                Rule.WRONG_CLOCK_IS_TOLD_THE_TIME
            }) {
                findings.add(new Finding.NotTried(rule));
            }
            return;
        }
        byte[] body = Json.write(CaseAccess.byCard(ANOTHER));
        problem(
                Rule.UNSIGNED_IS_REFUSED,
                send(new WireRequest("POST", "/v1/cases", Map.of(), body)),
                ProblemCode.UNTRUSTED);
        WireRequest genuine = signed("POST", "/v1/cases", body);
        problem(
                Rule.CHANGED_BODY_IS_REFUSED,
                send(new WireRequest("POST", "/v1/cases", genuine.headers(), Json.write(CaseAccess.byCard(SOMEBODY)))),
                ProblemCode.UNTRUSTED);
        WireRequest overheard = signed("POST", "/v1/cases", body);
        send(overheard);
        problem(Rule.REPLAY_IS_REFUSED, send(overheard), ProblemCode.REPLAYED);
        Came wrong = send(signed("POST", "/v1/cases", body, clock.instant().minus(Duration.ofDays(2))));
        boolean told = wrong.is(ProblemCode.CLOCK)
                && wrong.as(Problem.class)
                        .filter(problem -> Duration.between(problem.time(), clock.instant())
                                        .abs()
                                        .compareTo(CLOCK_MAY_DIFFER)
                                <= 0)
                        .isPresent();
        note(Rule.WRONG_CLOCK_IS_TOLD_THE_TIME, told, "401 CLOCK with the time", wrong);
    }

    private void whatIsAsked() {
        problem(Rule.UNKNOWN_PATH_IS_A_PROBLEM, ask("GET", "/v1/no-such-thing", new byte[0]), ProblemCode.NOT_FOUND);
        problem(Rule.NONSENSE_IS_MALFORMED, ask("POST", "/v1/cases", bytes("{\"receipt\":")), ProblemCode.MALFORMED);
        problem(
                Rule.ACCESS_IS_ONE_OF_TWO,
                ask("POST", "/v1/cases", Json.write(new CaseAccess(Optional.empty(), Optional.empty()))),
                ProblemCode.MALFORMED);
    }

    /** @return the case's number; one that does not exist where nothing was accepted */
    private String submitting() throws InterruptedException {
        HandedInApplication application = application(SOMEBODY);
        Came first = hand(application, application.id());
        Optional<Acceptance> accepted = acceptance(first, application);
        note(Rule.SUBMISSION_IS_ACCEPTED, accepted.isPresent(), "200 or 201 with the same id and a case number", first);
        String number = accepted.map(Acceptance::caseNumber).orElse("contract-kit-none");
        Came second = hand(application, application.id());
        note(
                Rule.SENT_AGAIN_IS_THE_SAME_CASE,
                acceptance(second, application)
                        .map(Acceptance::caseNumber)
                        .filter(number::equals)
                        .isPresent(),
                "the case " + number,
                second);
        Came newer = ask(
                "PUT",
                "/v1/applications/" + application.id(),
                bytes("{\"contractKitNews\":{\"any\":[1]},"
                        + new String(Json.write(application), StandardCharsets.UTF_8).substring(1)));
        note(
                Rule.NEW_FIELDS_ARE_PASSED_OVER,
                acceptance(newer, application)
                        .map(Acceptance::caseNumber)
                        .filter(number::equals)
                        .isPresent(),
                "the case " + number,
                newer);
        HandedInApplication other = new HandedInApplication(
                application.id(),
                application.receipt(),
                "contract-kit-other",
                application.terminalId(),
                application.handedInAt(),
                application.person(),
                application.facts(),
                application.licences(),
                application.papers(),
                application.signatureDigest());
        problem(Rule.OTHER_CONTENT_IS_A_CONFLICT, hand(other, application.id()), ProblemCode.CONFLICT);
        problem(
                Rule.PATH_AND_BODY_AGREE,
                hand(application, "contract-kit-" + UUID.randomUUID()),
                ProblemCode.MALFORMED);
        atOnce();
        byReceipt(application, number);
        return number;
    }

    private void atOnce() throws InterruptedException {
        HandedInApplication application = application(SOMEBODY);
        Set<String> numbers = new HashSet<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Came>> sendings = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                sendings.add(() -> hand(application, application.id()));
            }
            for (Future<Came> sending : threads.invokeAll(sendings)) {
                // A platform may say that it is busy; it must not have it twice.
                acceptance(sending.get(), application)
                        .map(Acceptance::caseNumber)
                        .ifPresent(numbers::add);
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("sending does not throw", e);
        }
        Came cases = ask("POST", "/v1/cases", Json.write(CaseAccess.byReceipt(application.receipt())));
        int found = cases.as(Cases.class).map(list -> list.cases().size()).orElse(0);
        note(
                Rule.SENT_AT_ONCE_IS_ONE_CASE,
                numbers.size() == 1 && found == 1,
                "one case",
                numbers.size() + " numbers, " + found + " cases");
    }

    private void byReceipt(HandedInApplication application, String number) {
        Came cases = ask("POST", "/v1/cases", Json.write(CaseAccess.byReceipt(application.receipt())));
        note(Rule.SEEN_BY_RECEIPT, cases.shows(number), "exactly the case " + number, cases);
    }

    private void seeing(String number) {
        Came byCard = ask("POST", "/v1/cases", Json.write(CaseAccess.byCard(SOMEBODY)));
        boolean among = byCard.as(Cases.class)
                .filter(list ->
                        list.cases().stream().anyMatch(one -> one.caseNumber().equals(number)))
                .isPresent();
        note(Rule.SEEN_BY_CARD, among, "the case " + number + " among those of the person", byCard);
        Came byAnother = ask("POST", "/v1/cases", Json.write(CaseAccess.byCard(ANOTHER)));
        boolean hidden = byAnother
                .as(Cases.class)
                .filter(list ->
                        list.cases().stream().noneMatch(one -> one.caseNumber().equals(number)))
                .isPresent();
        Came fee = ask("POST", "/v1/cases/" + number + "/payment", Json.write(CaseAccess.byCard(ANOTHER)));
        note(
                Rule.NOT_SEEN_BY_ANOTHER,
                hidden && fee.is(ProblemCode.NOT_FOUND),
                "no such case, and 404 NOT_FOUND for its fee",
                hidden ? fee : byAnother);
        Came own = ask("POST", "/v1/cases/" + number + "/payment", Json.write(CaseAccess.byCard(SOMEBODY)));
        note(Rule.FEE_IS_TOLD, own.as(Payment.class).isPresent(), "200 with the fee", own);
        problem(
                Rule.UNKNOWN_RESULT_IS_NOT_FOUND,
                ask(
                        "POST",
                        "/v1/cases/" + number + "/results/contract-kit-none",
                        Json.write(CaseAccess.byCard(SOMEBODY))),
                ProblemCode.NOT_FOUND);
        SupplementAnswer answer = new SupplementAnswer(
                "contract-kit-" + UUID.randomUUID(), CaseAccess.byCard(SOMEBODY), List.of(), List.of());
        problem(
                Rule.UNKNOWN_SUPPLEMENT_IS_NOT_FOUND,
                ask("PUT", "/v1/cases/" + number + "/supplements/contract-kit-none", Json.write(answer)),
                ProblemCode.NOT_FOUND);
    }

    private void consent() {
        Consent consent = new Consent(
                UUID.randomUUID().toString(), "contract-kit", clock.instant(), List.of("person.phone", "lease"));
        Came within = ask(
                "POST",
                "/v1/shared-facts",
                Json.write(new SharedFactsQuery(SOMEBODY, consent, List.of("person.phone"))));
        boolean onlyThat = within.as(SharedFacts.class)
                .filter(known -> known.facts().stream().map(SharedFact::name).allMatch("person.phone"::equals))
                .isPresent();
        note(Rule.SHARED_FACTS_WITHIN_CONSENT, onlyThat, "200 with nothing but what was asked for", within);
        problem(
                Rule.SHARED_FACTS_BEYOND_CONSENT,
                ask(
                        "POST",
                        "/v1/shared-facts",
                        Json.write(new SharedFactsQuery(SOMEBODY, consent, List.of("person.phone", "person.name")))),
                ProblemCode.NO_CONSENT);
        Came licences =
                ask("POST", "/v1/e-licences", Json.write(new LicencesQuery(SOMEBODY, consent, List.of("lease"))));
        boolean onlyLeases = licences.as(Licences.class)
                .filter(held ->
                        held.licences().stream().allMatch(one -> one.kind().equals("lease")))
                .isPresent();
        note(Rule.LICENCES_WITHIN_CONSENT, onlyLeases, "200 with nothing but what was asked for", licences);
        problem(
                Rule.LICENCES_BEYOND_CONSENT,
                ask("POST", "/v1/e-licences", Json.write(new LicencesQuery(SOMEBODY, consent, List.of("deed")))),
                ProblemCode.NO_CONSENT);
        problem(
                Rule.UNKNOWN_LICENCE_IS_NOT_FOUND,
                ask(
                        "POST",
                        "/v1/e-licences/contract-kit-none/paper",
                        Json.write(new LicencePaperQuery(SOMEBODY, consent))),
                ProblemCode.NOT_FOUND);
    }

    /** Sent twice, it is one rating; another under its id is refused. */
    private void rating() {
        GivenRating rating = rating(RatingLevel.DISSATISFIED, Optional.of(RatingReason.WAITED_LONG));
        Came first = rate(rating);
        Came again = rate(rating);
        boolean taken = received(first, rating) && received(again, rating);
        note(Rule.RATING_IS_TAKEN, taken, "200 with the same id, as often as it is sent", again);
        GivenRating other = new GivenRating(
                rating.id(),
                rating.terminalId(),
                rating.serviceId(),
                rating.day(),
                RatingLevel.SATISFIED,
                Optional.empty());
        problem(Rule.OTHER_RATING_IS_A_CONFLICT, rate(other), ProblemCode.CONFLICT);
    }

    private GivenRating rating(RatingLevel level, Optional<RatingReason> reason) {
        return new GivenRating(
                "contract-kit-" + UUID.randomUUID(),
                credential.map(TerminalCredential::terminalId).orElse("contract-kit"),
                "contract-kit",
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
                level,
                reason);
    }

    private Came rate(GivenRating rating) {
        return ask("PUT", "/v1/ratings/" + rating.id(), Json.write(rating));
    }

    private static boolean received(Came came, GivenRating rating) {
        return came.as(RatingReceived.class)
                .filter(read -> read.id().equals(rating.id()))
                .isPresent();
    }

    private HandedInApplication application(Person person) {
        String id = "contract-kit-" + UUID.randomUUID();
        return new HandedInApplication(
                id,
                id,
                "contract-kit",
                credential.map(TerminalCredential::terminalId).orElse("contract-kit"),
                Instant.ofEpochSecond(clock.instant().getEpochSecond()),
                Optional.of(person),
                List.of(new StatedFact("person.name", person.name(), "APPLICANT")),
                List.of(),
                List.of(),
                Optional.empty());
    }

    private Came hand(HandedInApplication application, String idInPath) {
        return ask("PUT", "/v1/applications/" + idInPath, Json.write(application));
    }

    private static Optional<Acceptance> acceptance(Came came, HandedInApplication application) {
        return came.as(Acceptance.class)
                .filter(read ->
                        read.id().equals(application.id()) && !read.caseNumber().isBlank());
    }

    private Came ask(String method, String path, byte[] body) {
        return send(signed(method, path, body));
    }

    private Came send(WireRequest request) {
        return new Came(wire.send(request, deadline()));
    }

    private WireRequest signed(String method, String path, byte[] body) {
        return signed(method, path, body, clock.instant());
    }

    private WireRequest signed(String method, String path, byte[] body, Instant at) {
        Map<String, String> headers = new HashMap<>();
        credential.ifPresent(known -> headers.putAll(SignedRequest.headers(
                known,
                method,
                path,
                body,
                at.getEpochSecond(),
                UUID.randomUUID().toString())));
        return new WireRequest(method, path, headers, body);
    }

    private static Deadline deadline() {
        return Deadline.after(ANSWER_WITHIN);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void problem(Rule rule, Came came, ProblemCode wanted) {
        note(rule, came.is(wanted), wanted.status() + " " + wanted, came);
    }

    private void note(Rule rule, boolean kept, String wanted, Came came) {
        note(rule, kept, wanted, came.described());
    }

    private void note(Rule rule, boolean kept, String wanted, String came) {
        findings.add(kept ? new Finding.Kept(rule) : new Finding.Broken(rule, wanted, came));
    }

    /** An answer, with the questions that rules have about it. */
    private record Came(WireAnswer answer) {
        <T> Optional<T> as(Class<T> type) {
            boolean right = type.equals(Problem.class) || status() == OK || status() == CREATED;
            return right ? Json.read(body(), type) : Optional.empty();
        }

        boolean is(ProblemCode code) {
            return status() == code.status()
                    && as(Problem.class)
                            .filter(problem -> problem.code() == code)
                            .isPresent();
        }

        boolean shows(String number) {
            return as(Cases.class)
                    .filter(list -> list.cases().size() == 1
                            && list.cases().getFirst().caseNumber().equals(number))
                    .isPresent();
        }

        private int status() {
            return answer instanceof WireAnswer.Arrived(int status, byte[] ignored) ? status : 0;
        }

        private byte[] body() {
            return answer instanceof WireAnswer.Arrived(int ignored, byte[] body) ? body : new byte[0];
        }

        /** Never what was in the body: it may be somebody's. */
        String described() {
            return switch (answer) {
                case WireAnswer.Lost(var why) -> why.keyword();
                case WireAnswer.Arrived(int status, byte[] body) ->
                    status
                            + Json.read(body, Problem.class)
                                    .map(problem -> " " + problem.code())
                                    .orElse(", " + body.length + " bytes");
            };
        }
    }
}
