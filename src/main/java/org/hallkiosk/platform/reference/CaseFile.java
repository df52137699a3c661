package org.hallkiosk.platform.reference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hallkiosk.platform.contract.Acceptance;
import org.hallkiosk.platform.contract.Case;
import org.hallkiosk.platform.contract.CaseAccess;
import org.hallkiosk.platform.contract.CaseResult;
import org.hallkiosk.platform.contract.CaseState;
import org.hallkiosk.platform.contract.CaseStep;
import org.hallkiosk.platform.contract.HandedInApplication;
import org.hallkiosk.platform.contract.Paper;
import org.hallkiosk.platform.contract.Payment;
import org.hallkiosk.platform.contract.PaymentState;
import org.hallkiosk.platform.contract.Person;
import org.hallkiosk.platform.contract.SupplementAnswer;
import org.hallkiosk.platform.contract.SupplementRequest;
import org.hallkiosk.text.LocalizedText;

/** One case on the platform's desk. Guarded by the platform's lock. */
final class CaseFile {
    private final HandedInApplication application;
    private final Acceptance acceptance;
    private final Map<String, Paper> results = new LinkedHashMap<>();
    private final Map<String, SupplementRequest> supplements = new LinkedHashMap<>();
    private final Map<String, SupplementAnswer> answers = new LinkedHashMap<>();
    private CaseState state = CaseState.RECEIVED;
    private Instant changedAt;
    private Payment payment;
    private int sendings = 1;

    CaseFile(HandedInApplication application, Acceptance acceptance) {
        this.application = application;
        this.acceptance = acceptance;
        this.changedAt = acceptance.acceptedAt();
        this.payment = application
                .fee()
                .map(paid -> new Payment(paid.amountFen(), PaymentState.PAID, Optional.empty()))
                .orElse(new Payment(0, PaymentState.FREE, Optional.empty()));
    }

    CaseFile(KeptCase kept) {
        this(kept.application(), kept.acceptance());
        results.putAll(kept.results());
        kept.supplements().forEach(request -> supplements.put(request.id(), request));
        answers.putAll(kept.answers());
        state = kept.state();
        changedAt = kept.changedAt();
        payment = kept.payment();
        sendings = kept.sendings();
    }

    KeptCase kept() {
        return new KeptCase(
                application,
                acceptance,
                state,
                changedAt,
                payment,
                sendings,
                new LinkedHashMap<>(results),
                List.copyOf(supplements.values()),
                new LinkedHashMap<>(answers));
    }

    HandedInApplication application() {
        return application;
    }

    Acceptance acceptance() {
        return acceptance;
    }

    int sendings() {
        return sendings;
    }

    void sentAgain() {
        sendings++;
    }

    boolean mayBeSeenBy(CaseAccess access) {
        return access.receipt().map(application.receipt()::equals).orElse(false)
                || access.person()
                        .flatMap(person ->
                                application.person().map(Person::idNumber).filter(person.idNumber()::equals))
                        .isPresent();
    }

    Optional<Paper> result(String id) {
        return Optional.ofNullable(results.get(id));
    }

    void finish(Paper paper, Instant now) {
        results.put("R" + (results.size() + 1), paper);
        change(CaseState.FINISHED, now);
    }

    void wants(SupplementRequest request, Instant now) {
        supplements.put(request.id(), request);
        change(CaseState.SUPPLEMENT_WANTED, now);
    }

    void costs(Payment fee) {
        payment = fee;
    }

    Payment payment() {
        return payment;
    }

    Optional<SupplementRequest> supplement(String id) {
        return Optional.ofNullable(supplements.get(id));
    }

    Optional<SupplementAnswer> answer(String supplementId) {
        return Optional.ofNullable(answers.get(supplementId));
    }

    void answered(SupplementRequest request, SupplementAnswer answer, Instant now) {
        answers.put(request.id(), answer);
        supplements.put(
                request.id(),
                new SupplementRequest(
                        request.id(), request.what(), request.facts(), request.papers(), request.dueBy(), true));
        if (supplements.values().stream().allMatch(SupplementRequest::answered)) {
            change(CaseState.ACCEPTED, now);
        }
    }

    private void change(CaseState next, Instant now) {
        state = next;
        changedAt = now;
    }

    Case seen(CaseWords words) {
        boolean decided = state == CaseState.FINISHED || state == CaseState.REJECTED;
        List<CaseResult> papers = new ArrayList<>();
        results.forEach((id, paper) -> papers.add(new CaseResult(id, paper.title(), paper.mediaType())));
        return new Case(
                acceptance.caseNumber(),
                application.receipt(),
                application.serviceId(),
                new LocalizedText(application.serviceId(), application.serviceId()),
                state,
                changedAt,
                List.of(
                        new CaseStep(words.received(), Optional.of(acceptance.acceptedAt())),
                        new CaseStep(words.decided(), decided ? Optional.of(changedAt) : Optional.empty())),
                papers,
                List.copyOf(supplements.values()),
                payment);
    }
}
