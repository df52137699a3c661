package org.hallkiosk.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hallkiosk.fact.CodeFacts;
import org.hallkiosk.fact.FactSheet;
import org.hallkiosk.fact.LicenceFacts;
import org.hallkiosk.platform.contract.HandedInApplication;
import org.hallkiosk.platform.contract.LicenceReference;
import org.hallkiosk.platform.contract.PaidFee;
import org.hallkiosk.platform.contract.Paper;
import org.hallkiosk.platform.contract.Person;
import org.hallkiosk.platform.contract.StatedFact;
import org.hallkiosk.store.Application;
import org.hallkiosk.store.ApplicationState;
import org.hallkiosk.store.Attachment;
import org.hallkiosk.store.KioskStore;
import org.hallkiosk.store.RecordedApplication;
import org.hallkiosk.store.StoreException;
import org.hallkiosk.text.LocalizedText;

/** An application as the store has it, in the contract's words. */
final class HandedIn {
    private static final String FIRST_PART = "-1";

    private HandedIn() {}

    /** Empty when nothing of its content is left. */
    static Optional<HandedInApplication> of(
            KioskStore store, String applicationId, String terminalId, LocalizedText paperTitle) throws StoreException {
        Optional<RecordedApplication> recorded =
                store.applications().find(applicationId).filter(found -> found.state() != ApplicationState.FORGOTTEN);
        if (recorded.isEmpty()) {
            return Optional.empty();
        }
        Application application = recorded.get().application();
        FactSheet facts = application.facts();
        List<StatedFact> stated = new ArrayList<>();
        facts.values().keySet().stream()
                .filter(name -> !CodeFacts.reserved(name) && !LicenceFacts.isOne(name))
                .flatMap(name -> facts.get(name).stream())
                .forEach(fact -> stated.add(
                        new StatedFact(fact.name(), fact.value(), fact.source().name())));
        List<Paper> papers = new ArrayList<>();
        store.applications()
                .document(applicationId)
                .filter(pdf -> pdf.length > 0)
                .ifPresent(pdf -> papers.add(new Paper(paperTitle, "application/pdf", pdf)));
        for (Attachment attachment : store.applications().attachments(applicationId)) {
            papers.add(new Paper(attachment.title(), attachment.mediaType(), attachment.content()));
        }
        return Optional.of(new HandedInApplication(
                application.id(),
                // Of a bundle the applicant has one receipt for all.
                facts.value(Application.PART_OF).orElseGet(application::receiptNumber),
                application.serviceId(),
                terminalId,
                application.createdAt(),
                facts.value("person.idNumber")
                        .map(number ->
                                new Person(number, facts.value("person.name").orElse(""))),
                stated,
                LicenceFacts.found(facts).entrySet().stream()
                        .map(found -> new LicenceReference(found.getKey(), found.getValue()))
                        .toList(),
                papers,
                application.signatureDigest(),
                store.payments()
                        .paidFor(payer(application))
                        .map(paid -> new PaidFee(paid.orderId(), paid.amountFen()))));
    }

    /** A bundle is paid for as a whole: what was paid goes with its first part. */
    private static String payer(Application application) {
        boolean first = application.facts().value(Application.PART_OF).isPresent()
                && application.id().endsWith(FIRST_PART);
        return first
                ? application.id().substring(0, application.id().length() - FIRST_PART.length())
                : application.id();
    }
}
