package org.hallkiosk.platform.reference;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.hallkiosk.platform.Json;
import org.hallkiosk.platform.WireRequest;
import org.hallkiosk.platform.contract.Acceptance;
import org.hallkiosk.platform.contract.Case;
import org.hallkiosk.platform.contract.CaseAccess;
import org.hallkiosk.platform.contract.Cases;
import org.hallkiosk.platform.contract.Consent;
import org.hallkiosk.platform.contract.GivenRating;
import org.hallkiosk.platform.contract.HandedInApplication;
import org.hallkiosk.platform.contract.Licence;
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
import org.hallkiosk.platform.contract.SupplementRequest;
import org.hallkiosk.store.StoreException;

/** What the reference platform knows and decides, without any socket: requests in, replies out. Thread-safe. */
public final class ReferencePlatform {
    /** The contract's version, as {@code docs/platform-openapi.yaml} has it. */
    public static final String CONTRACT = "1.1";

    private final Map<String, KnownPerson> people = new LinkedHashMap<>();
    private final Map<String, CaseFile> cases = new LinkedHashMap<>();
    private final Map<String, GivenRating> ratings = new LinkedHashMap<>();
    private final Doorman doorman;
    private final Clock clock;
    private Optional<CaseWords> words = Optional.empty();
    private boolean decidesAtOnce;
    private Optional<CaseArchive> archive = Optional.empty();

    /** @param terminals whose signatures are asked for; everybody is let in when there are none */
    public ReferencePlatform(List<KnownPerson> people, Map<String, PublicKey> terminals, Clock clock) {
        people.forEach(person -> this.people.put(person.idNumber(), person));
        this.doorman = new Doorman(terminals, clock);
        this.clock = clock;
    }

    /** What was handed in, in the order in which it arrived. */
    public synchronized List<HandedInApplication> applications() {
        return cases.values().stream().map(CaseFile::application).toList();
    }

    /** How often each application was sent, by its id; each of them is one case all the same. */
    public synchronized Map<String, Integer> sendings() {
        Map<String, Integer> sendings = new LinkedHashMap<>();
        cases.forEach((id, file) -> sendings.put(id, file.sendings()));
        return sendings;
    }

    public synchronized List<GivenRating> ratings() {
        return List.copyOf(ratings.values());
    }

    public synchronized List<Case> seenCases() {
        return cases.values().stream().map(file -> file.seen(words())).toList();
    }

    /** A clerk decides: the case is finished with this paper. */
    public synchronized void finish(String applicationId, Paper result) {
        changed(applicationId, file -> file.finish(result, clock.instant()));
    }

    /** A clerk finds something missing. */
    public synchronized void want(String applicationId, SupplementRequest request) {
        changed(applicationId, file -> file.wants(request, clock.instant()));
    }

    /** A fee falls due, or is paid. */
    public synchronized void charge(String applicationId, Payment fee) {
        changed(applicationId, file -> file.costs(fee));
    }

    /** From now on a clerk grants whatever arrives at once, with a sample of a result: for a demo, where nobody wants to wait. */
    public synchronized ReferencePlatform decidingAtOnce() {
        decidesAtOnce = true;
        return this;
    }

    /**
     * From now on no case is forgotten at a stop; those that were kept before are there again. Blocks for as long as the disk
     * takes.
     */
    public synchronized ReferencePlatform keepingIn(CaseArchive kept) throws StoreException {
        for (KeptCase one : kept.all()) {
            cases.put(one.application().id(), new CaseFile(one));
        }
        archive = Optional.of(kept);
        return this;
    }

    /** Before anybody is told that it arrived: what the disk does not take is to be sent again. */
    private void keep(CaseFile file) throws ProblemException {
        try {
            if (archive.isPresent()) {
                archive.get().keep(file.kept());
            }
        } catch (StoreException e) {
            throw new ProblemException(
                    ProblemCode.BUSY, "the case cannot be kept: " + e.trouble().keyword());
        }
    }

    private CaseWords words() {
        if (words.isEmpty()) {
            words = Optional.of(CaseWords.shipped());
        }
        return words.get();
    }

    private void changed(String applicationId, Consumer<CaseFile> how) {
        CaseFile file = file(applicationId);
        how.accept(file);
        try {
            keep(file);
        } catch (ProblemException e) {
            throw new IllegalStateException(e);
        }
    }

    private CaseFile file(String applicationId) {
        return Objects.requireNonNull(cases.get(applicationId), "no such application");
    }

    /** Answers one request; every request has an answer. */
    public synchronized Reply handle(WireRequest request) {
        try {
            doorman.check(request);
            for (Operation operation : Operation.values()) {
                Optional<List<String>> ids = ids(operation, request);
                if (ids.isPresent()) {
                    return perform(operation, ids.get(), request.body());
                }
            }
            throw new ProblemException(ProblemCode.NOT_FOUND, "no such operation");
        } catch (ProblemException problem) {
            return new Reply(
                    problem.code().status(),
                    new Problem(problem.code(), String.valueOf(problem.getMessage()), clock.instant()));
        }
    }

    private Reply perform(Operation operation, List<String> ids, byte[] body) throws ProblemException {
        return switch (operation) {
            case HEALTH -> new Reply(200, new PlatformHealth(CONTRACT, clock.instant()));
            case SHARED_FACTS -> new Reply(200, sharedFacts(read(body, SharedFactsQuery.class)));
            case LICENCES -> new Reply(200, licences(read(body, LicencesQuery.class)));
            case LICENCE_PAPER -> new Reply(200, licencePaper(ids.getFirst(), read(body, LicencePaperQuery.class)));
            case SUBMIT -> submit(ids.getFirst(), read(body, HandedInApplication.class));
            case CASES -> new Reply(200, cases(read(body, CaseAccess.class)));
            case RESULT ->
                new Reply(
                        200,
                        visible(ids.getFirst(), read(body, CaseAccess.class))
                                .result(ids.get(1))
                                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "no such result")));
            case ANSWER_SUPPLEMENT ->
                new Reply(200, answer(ids.getFirst(), ids.get(1), read(body, SupplementAnswer.class)));
            case PAYMENT ->
                new Reply(
                        200,
                        visible(ids.getFirst(), read(body, CaseAccess.class)).payment());
            case RATE -> new Reply(200, rate(ids.getFirst(), read(body, GivenRating.class)));
        };
    }

    private SharedFacts sharedFacts(SharedFactsQuery query) throws ProblemException {
        cover(query.consent(), query.facts());
        return new SharedFacts(known(query.person().idNumber()).facts().stream()
                .filter(fact -> query.facts().contains(fact.name()))
                .toList());
    }

    private Licences licences(LicencesQuery query) throws ProblemException {
        cover(query.consent(), query.kinds());
        return new Licences(known(query.person().idNumber()).licences().stream()
                .filter(licence -> query.kinds().contains(licence.kind()))
                .toList());
    }

    private Paper licencePaper(String id, LicencePaperQuery query) throws ProblemException {
        Licence licence = known(query.person().idNumber()).licences().stream()
                .filter(held -> held.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "this person holds no such licence"));
        cover(query.consent(), List.of(licence.kind()));
        return SamplePaper.of(licence.title(), licence.number());
    }

    private KnownPerson known(String idNumber) {
        return people.getOrDefault(idNumber, new KnownPerson(idNumber, List.of(), List.of()));
    }

    private static void cover(Consent consent, List<String> subjects) throws ProblemException {
        if (!consent.subjects().containsAll(subjects)) {
            throw new ProblemException(ProblemCode.NO_CONSENT, "asked for more than was agreed to");
        }
    }

    private Reply submit(String id, HandedInApplication application) throws ProblemException {
        if (!application.id().equals(id)) {
            throw new ProblemException(ProblemCode.MALFORMED, "the path and the body name different applications");
        }
        CaseFile known = cases.get(id);
        if (known != null) {
            if (!known.application().equals(application)) {
                throw new ProblemException(ProblemCode.CONFLICT, "this id came with other content before");
            }
            known.sentAgain();
            keep(known);
            return new Reply(200, known.acceptance());
        }
        if (application.serviceId().isBlank() || application.receipt().isBlank()) {
            throw new ProblemException(ProblemCode.NOT_ACCEPTED, "without service or receipt");
        }
        List<String> held =
                application.person().map(person -> known(person.idNumber()).licences()).orElse(List.of()).stream()
                        .map(Licence::id)
                        .toList();
        if (application.licences().stream().anyMatch(licence -> !held.contains(licence.id()))) {
            throw new ProblemException(ProblemCode.NOT_ACCEPTED, "this person holds no such licence");
        }
        Acceptance acceptance =
                new Acceptance(id, String.format(Locale.ROOT, "CASE-%06d", cases.size() + 1), clock.instant());
        CaseFile file = new CaseFile(application, acceptance);
        if (decidesAtOnce) {
            file.finish(SamplePaper.of(words().result(), acceptance.caseNumber()), clock.instant());
        }
        keep(file);
        cases.put(id, file);
        return new Reply(201, acceptance);
    }

    private Cases cases(CaseAccess access) throws ProblemException {
        one(access);
        List<Case> seen = new ArrayList<>(cases.values().stream()
                .filter(file -> file.mayBeSeenBy(access))
                .map(file -> file.seen(words()))
                .toList());
        return new Cases(seen.reversed());
    }

    private Case answer(String caseNumber, String supplementId, SupplementAnswer answer) throws ProblemException {
        CaseFile file = visible(caseNumber, answer.access());
        SupplementRequest request = file.supplement(supplementId)
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "no such supplement request"));
        Optional<SupplementAnswer> before = file.answer(supplementId);
        if (before.isPresent()) {
            if (!before.get().equals(answer)) {
                throw new ProblemException(ProblemCode.CONFLICT, "it was answered otherwise before");
            }
            // Kept now, where the disk refused it then.
            keep(file);
            return file.seen(words());
        }
        boolean whole = request.facts().stream()
                        .allMatch(name -> answer.facts().stream()
                                .anyMatch(fact -> fact.name().equals(name)))
                && answer.papers().size() >= request.papers();
        if (!whole) {
            throw new ProblemException(ProblemCode.NOT_ACCEPTED, "not everything that is wanted is there");
        }
        file.answered(request, answer, clock.instant());
        keep(file);
        return file.seen(words());
    }

    private RatingReceived rate(String id, GivenRating rating) throws ProblemException {
        if (!rating.id().equals(id)) {
            throw new ProblemException(ProblemCode.MALFORMED, "the path and the body name different ratings");
        }
        GivenRating known = ratings.putIfAbsent(id, rating);
        if (known != null && !known.equals(rating)) {
            throw new ProblemException(ProblemCode.CONFLICT, "this id came with other content before");
        }
        return new RatingReceived(id);
    }

    /** Whoever may not see a case is not told that there is one. */
    private CaseFile visible(String caseNumber, CaseAccess access) throws ProblemException {
        one(access);
        return cases.values().stream()
                .filter(file -> file.acceptance().caseNumber().equals(caseNumber) && file.mayBeSeenBy(access))
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "no such case"));
    }

    private static void one(CaseAccess access) throws ProblemException {
        if (access.receipt().isPresent() == access.person().isPresent()) {
            throw new ProblemException(ProblemCode.MALFORMED, "either a receipt or a person");
        }
    }

    private static <T> T read(byte[] body, Class<T> type) throws ProblemException {
        return Json.read(body, type)
                .orElseThrow(() -> new ProblemException(ProblemCode.MALFORMED, "not a " + type.getSimpleName()));
    }

    /** The ids in the path, when method and path are this operation's. */
    private static Optional<List<String>> ids(Operation operation, WireRequest request) {
        List<String> wanted = Arrays.asList(operation.path().split("/"));
        List<String> asked = Arrays.asList(request.path().split("/"));
        if (!operation.method().equals(request.method()) || wanted.size() != asked.size()) {
            return Optional.empty();
        }
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            if (wanted.get(i).startsWith("{")) {
                try {
                    ids.add(URLDecoder.decode(asked.get(i), StandardCharsets.UTF_8));
                } catch (IllegalArgumentException notEncoded) {
                    return Optional.empty();
                }
            } else if (!wanted.get(i).equals(asked.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(ids);
    }
}
