package org.hallkiosk.app;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.hallkiosk.app.PrintDesk.JournalSource;
import org.hallkiosk.fact.CodeFacts;
import org.hallkiosk.fact.Fact;
import org.hallkiosk.fact.signature.SealedSignature;
import org.hallkiosk.fact.signature.Signature;
import org.hallkiosk.fact.signature.SignatureSealer;
import org.hallkiosk.fact.signature.SignedContent;
import org.hallkiosk.journey.CardFacts;
import org.hallkiosk.journey.Effect;
import org.hallkiosk.journey.JourneyEvent;
import org.hallkiosk.journey.Notice;
import org.hallkiosk.journey.PreparedDocument;
import org.hallkiosk.journey.Proofs;
import org.hallkiosk.platform.Delivery;
import org.hallkiosk.platform.PrefillReading;
import org.hallkiosk.queue.TakenTicket;
import org.hallkiosk.queue.Taking;
import org.hallkiosk.queue.TicketDesk;
import org.hallkiosk.service.Catalogue;
import org.hallkiosk.service.ServiceDocument;
import org.hallkiosk.service.ServiceItem;
import org.hallkiosk.service.TicketGroup;
import org.hallkiosk.store.Application;
import org.hallkiosk.store.Applications;
import org.hallkiosk.store.Attachment;
import org.hallkiosk.store.KioskStore;
import org.hallkiosk.store.PrintKind;
import org.hallkiosk.store.RecordedApplication;
import org.hallkiosk.store.StoreException;
import org.hallkiosk.store.StoreTrouble;
import org.hallkiosk.store.Submission;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what an applicant hands in: first onto the disk, then a number in the queue, then to the platform. */
final class SubmissionDesk {
    private static final Logger log = LoggerFactory.getLogger(SubmissionDesk.class);

    private final StoreKeeper keeper;
    private final JournalSource journals;
    private final PlatformDesk platform;
    private final PaymentDesk payments;
    private final Catalogue catalogue;
    private final Clock clock;

    SubmissionDesk(
            StoreKeeper keeper,
            JournalSource journals,
            PlatformDesk platform,
            PaymentDesk payments,
            Catalogue catalogue,
            Clock clock) {
        this.keeper = keeper;
        this.journals = journals;
        this.platform = platform;
        this.payments = payments;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    JourneyEvent submit(Effect.Submit submit) {
        try {
            KioskStore store = keeper.store();
            if (submit.service().guide().chargeFen() == 0) {
                payments.free(submit.applicationId());
            }
            // Before the application itself: what was handed in and never printed is known after a crash.
            if (submit.document().isPresent()
                    && submit.service().document().map(ServiceDocument::print).orElse(false)) {
                journals.journal()
                        .begin(
                                PrintDesk.documentJob(submit.submissionId()),
                                PrintKind.DOCUMENT,
                                submit.applicationId());
            }
            byte[] paper = submit.document().map(PreparedDocument::pdf).orElse(new byte[0]);
            String receipt = submit.document().map(PreparedDocument::receipt).orElse(submit.applicationId());
            Optional<SealedSignature> signature = sealed(store.signatures(), submit, receipt, paper);
            if (signature.isPresent()
                    && !store.signatures()
                            .check(signature.get(), content(submit, receipt), paper)
                            .isEmpty()) {
                log.error("a signature does not belong to the paper that was to be handed in with it");
                return new JourneyEvent.SubmissionFailed(Notice.danger("trouble.document"));
            }
            Optional<String> idNumber = submit.facts().value(CardFacts.ID_NUMBER);
            Application application = new Application(
                    submit.applicationId(),
                    submit.service().id(),
                    receipt,
                    clock.instant(),
                    idNumber.map(store::hash),
                    submit.facts(),
                    submit.signature().map(Signature::digest),
                    signature,
                    attachments(submit.service(), submit.proofs()));
            List<Application> cases = BundleCases.of(catalogue, submit.service(), application);
            List<Application> delivered = cases.isEmpty() ? List.of(application) : cases;
            return switch (record(store.applications(), application, cases, paper)) {
                case Submission.Recorded ignored -> ticket(store, submit, delivered, idNumber);
                case Submission.Replaced ignored -> ticket(store, submit, delivered, idNumber);
                case Submission.Closed ignored -> failed(StoreTrouble.INPUT_OUTPUT);
                case Submission.CodeUsed ignored ->
                    new JourneyEvent.SubmissionFailed(Notice.danger("trouble.code-used"));
                case Submission.ReceiptNumberTaken ignored -> failed(StoreTrouble.INPUT_OUTPUT);
            };
        } catch (StoreException e) {
            return failed(e.trouble());
        }
    }

    /** What is signed and has no paper is bound here; a paper was bound when it was made. */
    private Optional<SealedSignature> sealed(
            SignatureSealer sealer, Effect.Submit submit, String receipt, byte[] paper) {
        return submit.signature()
                .filter(drawn -> !drawn.isEmpty())
                .map(drawn -> new SealedSignature(
                        drawn,
                        submit.document()
                                .flatMap(PreparedDocument::seal)
                                .orElseGet(() -> sealer.seal(
                                        sealer.sign(content(submit, receipt), drawn, clock.instant()), paper))));
    }

    private static List<Attachment> attachments(ServiceItem service, Proofs proofs) {
        return service.guide().materials().stream()
                .flatMap(material -> Optional.ofNullable(proofs.pictures().get(material.id()))
                        .map(picture -> new Attachment(material.id(), material.name(), "image/jpeg", picture.jpeg()))
                        .stream())
                .toList();
    }

    private static SignedContent content(Effect.Submit submit, String receipt) {
        return new SignedContent(receipt, submit.facts().values());
    }

    private Submission record(Applications store, Application application, List<Application> cases, byte[] paper)
            throws StoreException {
        if (!cases.isEmpty()) {
            return store.submitInParts(application, cases, paper, platform.isConfigured());
        }
        return platform.isConfigured() ? store.submitForPlatform(application, paper) : store.submit(application, paper);
    }

    /** The paper of a receipt, when this terminal has it: whoever holds the unguessable number may have the paper. */
    JourneyEvent find(String receipt) {
        try {
            Applications applications = keeper.store().applications();
            Optional<String> id = applications.idOfReceipt(receipt);
            if (id.isPresent()) {
                Optional<RecordedApplication> application = applications.find(id.get());
                Optional<byte[]> document = applications.document(id.get()).filter(pdf -> pdf.length > 0);
                if (application.isPresent() && document.isPresent()) {
                    return new JourneyEvent.DocumentFound(
                            application.get().application().serviceId(), new PreparedDocument(receipt, document.get()));
                }
            }
            return new JourneyEvent.DocumentNotFound();
        } catch (StoreException e) {
            return new JourneyEvent.DocumentNotFound();
        }
    }

    /** A code that filled a submission already is refused when it is shown; without a store nobody knows. */
    PrefillReading unused(PrefillReading reading) {
        if (!(reading instanceof PrefillReading.Prefill(var facts, var ignored))) {
            return reading;
        }
        Optional<String> id = facts.stream()
                .filter(fact -> fact.name().equals(CodeFacts.ID))
                .map(Fact::value)
                .findFirst();
        try {
            return id.isPresent() && keeper.store().usedCodes().used(id.get())
                    ? new PrefillReading.Refused(PrefillReading.Problem.USED)
                    : reading;
        } catch (StoreException e) {
            // Handing in asks again, and needs the store anyway.
            return reading;
        }
    }

    private JourneyEvent ticket(
            KioskStore store, Effect.Submit submit, List<Application> delivered, Optional<String> idNumber)
            throws StoreException {
        Optional<TicketGroup> group = submit.service().ticket();
        if (group.isEmpty()) {
            return submitted(submit, delivered, Optional.empty());
        }
        Taking taking =
                new TicketDesk(store, clock).take(group.get(), submit.service().id(), submit.submissionId(), idNumber);
        return switch (taking) {
            case Taking.Taken(var ticket) -> {
                journals.journal().begin(ticket.printJobId(), PrintKind.QUEUE_TICKET, ticket.number());
                yield submitted(submit, delivered, Optional.of(ticket));
            }
            // It is handed in all the same; the window calls those without a number last.
            case Taking.NoneLeft ignored -> submitted(submit, delivered, Optional.empty());
            case Taking.NotTaken(StoreTrouble trouble, String ignored) ->
                trouble == StoreTrouble.DISK_FULL
                        ? failed(trouble)
                        : new JourneyEvent.SubmissionFailed(Notice.danger("trouble.number"));
        };
    }

    /** Last, for it may take seconds: a kill meanwhile loses nothing, and the next start sends it. */
    private JourneyEvent submitted(Effect.Submit submit, List<Application> delivered, Optional<TakenTicket> ticket)
            throws StoreException {
        List<Delivery> deliveries =
                platform.deliver(delivered.stream().map(Application::id).toList());
        LinkedHashMap<String, Delivery> items = new LinkedHashMap<>();
        for (int i = 0; i < delivered.size(); i++) {
            items.put(delivered.get(i).serviceId(), deliveries.get(i));
        }
        return new JourneyEvent.Submitted(ticket, Delivery.ofBundle(items), payments.paidFen(submit.applicationId()));
    }

    private static JourneyEvent failed(StoreTrouble trouble) {
        return new JourneyEvent.SubmissionFailed(
                Notice.danger(trouble == StoreTrouble.DISK_FULL ? "trouble.disk-full" : "trouble.store"));
    }
}
