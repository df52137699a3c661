package org.hallkiosk.platform;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.platform.PlatformAnswer.Answered;
import org.hallkiosk.platform.PlatformAnswer.Refused;
import org.hallkiosk.platform.PlatformAnswer.Trouble;
import org.hallkiosk.platform.PlatformAnswer.Unavailable;
import org.hallkiosk.platform.contract.Acceptance;
import org.hallkiosk.platform.contract.Case;
import org.hallkiosk.platform.contract.CaseAccess;
import org.hallkiosk.platform.contract.Cases;
import org.hallkiosk.platform.contract.GivenRating;
import org.hallkiosk.platform.contract.HandedInApplication;
import org.hallkiosk.platform.contract.LicencePaperQuery;
import org.hallkiosk.platform.contract.Licences;
import org.hallkiosk.platform.contract.LicencesQuery;
import org.hallkiosk.platform.contract.Operation;
import org.hallkiosk.platform.contract.Paper;
import org.hallkiosk.platform.contract.Payment;
import org.hallkiosk.platform.contract.PlatformHealth;
import org.hallkiosk.platform.contract.Problem;
import org.hallkiosk.platform.contract.ProblemCode;
import org.hallkiosk.platform.contract.RatingReceived;
import org.hallkiosk.platform.contract.SharedFacts;
import org.hallkiosk.platform.contract.SharedFactsQuery;
import org.hallkiosk.platform.contract.SupplementAnswer;

/**
 * A platform that speaks our HTTP contract. A terminal whose clock is wrong takes the platform's time for its signatures
 * from the refusal and asks once more.
 */
public final class HttpPlatform implements Platform {
    private static final Pattern NAME_IN_BRACES = Pattern.compile("\\{[^}]+}");
    private static final int OK = 200;
    private static final int CREATED = 201;

    private final PlatformWire wire;
    private final Credentials credentials;
    private final Clock clock;
    private volatile Duration platformAhead = Duration.ZERO;

    public HttpPlatform(PlatformWire wire, Optional<TerminalCredential> credential, Clock clock) {
        this(wire, () -> credential, clock);
    }

    /** @param credentials asked for every request: a key that was mended is used without a restart */
    public HttpPlatform(PlatformWire wire, Credentials credentials, Clock clock) {
        this.wire = wire;
        this.credentials = credentials;
        this.clock = clock;
    }

    /** Who this terminal is; empty where the platform asks for no signature. */
    public interface Credentials {
        Optional<TerminalCredential> now() throws IOException;
    }

    @Override
    public PlatformAnswer<PlatformHealth> health(Deadline deadline) {
        return call(Operation.HEALTH, PlatformHealth.class, List.of(), new byte[0], deadline);
    }

    @Override
    public PlatformAnswer<SharedFacts> sharedFacts(SharedFactsQuery query, Deadline deadline) {
        return call(Operation.SHARED_FACTS, SharedFacts.class, List.of(), Json.write(query), deadline);
    }

    @Override
    public PlatformAnswer<Licences> licences(LicencesQuery query, Deadline deadline) {
        return call(Operation.LICENCES, Licences.class, List.of(), Json.write(query), deadline);
    }

    @Override
    public PlatformAnswer<Paper> licencePaper(String licenceId, LicencePaperQuery query, Deadline deadline) {
        return call(Operation.LICENCE_PAPER, Paper.class, List.of(licenceId), Json.write(query), deadline);
    }

    @Override
    public PlatformAnswer<Acceptance> submit(HandedInApplication application, Deadline deadline) {
        PlatformAnswer<Acceptance> answer =
                call(Operation.SUBMIT, Acceptance.class, List.of(application.id()), Json.write(application), deadline);
        boolean ofAnother = answer instanceof Answered<Acceptance>(Acceptance acceptance)
                && (!acceptance.id().equals(application.id())
                        || acceptance.caseNumber().isBlank());
        return ofAnother ? new Unavailable<>(Trouble.NONSENSE) : answer;
    }

    @Override
    public PlatformAnswer<Cases> cases(CaseAccess access, Deadline deadline) {
        return call(Operation.CASES, Cases.class, List.of(), Json.write(access), deadline);
    }

    @Override
    public PlatformAnswer<Paper> result(String caseNumber, String resultId, CaseAccess access, Deadline deadline) {
        return call(Operation.RESULT, Paper.class, List.of(caseNumber, resultId), Json.write(access), deadline);
    }

    @Override
    public PlatformAnswer<Case> answerSupplement(
            String caseNumber, String supplementId, SupplementAnswer answer, Deadline deadline) {
        return call(
                Operation.ANSWER_SUPPLEMENT,
                Case.class,
                List.of(caseNumber, supplementId),
                Json.write(answer),
                deadline);
    }

    @Override
    public PlatformAnswer<Payment> payment(String caseNumber, CaseAccess access, Deadline deadline) {
        return call(Operation.PAYMENT, Payment.class, List.of(caseNumber), Json.write(access), deadline);
    }

    @Override
    public PlatformAnswer<RatingReceived> rate(GivenRating rating, Deadline deadline) {
        PlatformAnswer<RatingReceived> answer =
                call(Operation.RATE, RatingReceived.class, List.of(rating.id()), Json.write(rating), deadline);
        return answer instanceof Answered<RatingReceived>(RatingReceived received)
                        && !received.id().equals(rating.id())
                ? new Unavailable<>(Trouble.NONSENSE)
                : answer;
    }

    private <T> PlatformAnswer<T> call(
            Operation operation, Class<T> type, List<String> ids, byte[] body, Deadline deadline) {
        String path = path(operation, ids);
        PlatformAnswer<T> first = once(operation, type, path, body, deadline);
        return first instanceof Unavailable<T>(Trouble trouble) && trouble == Trouble.CLOCK
                ? once(operation, type, path, body, deadline)
                : first;
    }

    private <T> PlatformAnswer<T> once(
            Operation operation, Class<T> type, String path, byte[] body, Deadline deadline) {
        Optional<TerminalCredential> credential;
        try {
            credential = credentials.now();
        } catch (IOException e) {
            return new Unavailable<>(Trouble.NO_KEY);
        }
        Map<String, String> headers = credential
                .map(known -> SignedRequest.headers(
                        known,
                        operation.method(),
                        path,
                        body,
                        clock.instant().plus(platformAhead).getEpochSecond(),
                        UUID.randomUUID().toString()))
                .orElse(Map.of());
        return switch (wire.send(new WireRequest(operation.method(), path, headers, body), deadline)) {
            case WireAnswer.Lost(Trouble why) -> new Unavailable<>(why);
            case WireAnswer.Arrived(int status, byte[] answer) ->
                status == OK || status == CREATED
                        ? Json.read(answer, type)
                                .<PlatformAnswer<T>>map(Answered::new)
                                .orElse(new Unavailable<>(Trouble.NONSENSE))
                        : refusal(operation, status, answer);
        };
    }

    private <T> PlatformAnswer<T> refusal(Operation operation, int status, byte[] answer) {
        Optional<Problem> problem =
                Json.read(answer, Problem.class).filter(read -> read.code().status() == status);
        if (problem.isEmpty()) {
            return new Unavailable<>(
                    switch (status) {
                        // A gateway in between that cannot reach what stands behind it.
                        case 429, 502, 503, 504 -> Trouble.BUSY;
                        default -> Trouble.NONSENSE;
                    });
        }
        ProblemCode code = problem.get().code();
        return switch (code) {
            case UNTRUSTED, REPLAYED -> new Unavailable<>(Trouble.NOT_TRUSTED);
            case CLOCK -> {
                platformAhead = Duration.between(clock.instant(), problem.get().time());
                yield new Unavailable<>(Trouble.CLOCK);
            }
            case BUSY -> new Unavailable<>(Trouble.BUSY);
            // Our program or theirs is wrong, which a new version mends: what is kept is not given up for it.
            case MALFORMED -> new Unavailable<>(Trouble.NONSENSE);
            case NO_CONSENT, NOT_FOUND, CONFLICT, NOT_ACCEPTED ->
                operation.problems().contains(code) ? new Refused<>(code) : new Unavailable<>(Trouble.NONSENSE);
        };
    }

    private static String path(Operation operation, List<String> ids) {
        Matcher names = NAME_IN_BRACES.matcher(operation.path());
        StringBuilder path = new StringBuilder();
        for (String id : ids) {
            if (names.find()) {
                names.appendReplacement(path, Matcher.quoteReplacement(URLEncoder.encode(id, StandardCharsets.UTF_8)));
            }
        }
        return names.appendTail(path).toString();
    }
}
