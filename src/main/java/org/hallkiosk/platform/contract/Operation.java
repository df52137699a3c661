package org.hallkiosk.platform.contract;

import java.util.Optional;
import java.util.Set;

/**
 * Every operation of the contract: its HTTP method and path, what is sent and what comes back. Personal data is in bodies
 * only, never in a path, for paths end up in logs.
 */
public enum Operation {
    HEALTH("GET", "/v1/health", null, PlatformHealth.class),
    SHARED_FACTS("POST", "/v1/shared-facts", SharedFactsQuery.class, SharedFacts.class, ProblemCode.NO_CONSENT),
    LICENCES("POST", "/v1/e-licences", LicencesQuery.class, Licences.class, ProblemCode.NO_CONSENT),
    LICENCE_PAPER(
            "POST",
            "/v1/e-licences/{licenceId}/paper",
            LicencePaperQuery.class,
            Paper.class,
            ProblemCode.NO_CONSENT,
            ProblemCode.NOT_FOUND),
    SUBMIT(
            "PUT",
            "/v1/applications/{applicationId}",
            HandedInApplication.class,
            Acceptance.class,
            ProblemCode.CONFLICT,
            ProblemCode.NOT_ACCEPTED),
    CASES("POST", "/v1/cases", CaseAccess.class, Cases.class),
    RESULT("POST", "/v1/cases/{caseNumber}/results/{resultId}", CaseAccess.class, Paper.class, ProblemCode.NOT_FOUND),
    ANSWER_SUPPLEMENT(
            "PUT",
            "/v1/cases/{caseNumber}/supplements/{supplementId}",
            SupplementAnswer.class,
            Case.class,
            ProblemCode.NOT_FOUND,
            ProblemCode.CONFLICT,
            ProblemCode.NOT_ACCEPTED),
    PAYMENT("POST", "/v1/cases/{caseNumber}/payment", CaseAccess.class, Payment.class, ProblemCode.NOT_FOUND),
    RATE(
            "PUT",
            "/v1/ratings/{ratingId}",
            GivenRating.class,
            RatingReceived.class,
            ProblemCode.NOT_FOUND,
            ProblemCode.CONFLICT,
            ProblemCode.NOT_ACCEPTED);

    /** What any operation may be refused for. */
    public static final Set<ProblemCode> ANY = Set.of(
            ProblemCode.MALFORMED, ProblemCode.UNTRUSTED, ProblemCode.CLOCK, ProblemCode.REPLAYED, ProblemCode.BUSY);

    private final String method;
    private final String path;
    private final Optional<Class<?>> request;
    private final Class<?> response;

    @SuppressWarnings("ImmutableEnumChecker") // Made with Set.of.
    private final Set<ProblemCode> problems;

    Operation(
            String method,
            String path,
            @org.jspecify.annotations.Nullable Class<?> request,
            Class<?> response,
            ProblemCode... problems) {
        this.method = method;
        this.path = path;
        this.request = Optional.ofNullable(request);
        this.response = response;
        this.problems = Set.of(problems);
    }

    public String method() {
        return method;
    }

    /** With names in braces where an id stands. */
    public String path() {
        return path;
    }

    public Optional<Class<?>> request() {
        return request;
    }

    public Class<?> response() {
        return response;
    }

    /** What it may be refused for, beside {@link #ANY}. */
    public Set<ProblemCode> problems() {
        return problems;
    }
}
