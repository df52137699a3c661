package org.hallkiosk.journey;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hallkiosk.device.PictureOutcome;
import org.hallkiosk.device.PrintOutcome;
import org.hallkiosk.device.Reason;
import org.hallkiosk.fact.FactSheet;
import org.hallkiosk.fact.signature.Signature;
import org.hallkiosk.payment.PaymentAnswer;
import org.hallkiosk.platform.Delivery;
import org.hallkiosk.platform.contract.CaseAccess;
import org.hallkiosk.platform.contract.SupplementAnswer;
import org.hallkiosk.queue.TakenTicket;
import org.hallkiosk.search.Answer;
import org.hallkiosk.service.Rating;
import org.hallkiosk.service.Scenario;
import org.hallkiosk.service.ServiceItem;
import org.hallkiosk.store.Draft;
import org.hallkiosk.text.Language;
import org.hallkiosk.text.LocalizedText;

/** What is to be done in the world because of an event; each answers with one or more events of the same session. */
public sealed interface Effect {

    /** The answer where our own program failed at it: the applicant is never left waiting. Empty where nothing answers. */
    default Optional<JourneyEvent> failed() {
        return switch (this) {
            case FetchRecords ignored -> Optional.of(new JourneyEvent.RecordsFailed());
            case FetchLicences ignored -> Optional.of(new JourneyEvent.LicencesNotFetched());
            case LookUpCases ignored -> Optional.of(new JourneyEvent.CasesNotFound(JourneyEvent.NoCases.NOT_REACHED));
            case AnswerSupplement ignored -> Optional.of(new JourneyEvent.SupplementNotAnswered());
            case FetchResult ignored -> Optional.of(new JourneyEvent.ResultNotFetched());
            case LoadDocument ignored -> Optional.of(new JourneyEvent.DocumentNotFound());
            case MakeDocument ignored ->
                Optional.of(new JourneyEvent.DocumentFailed(Notice.danger("trouble.document")));
            case Submit ignored -> Optional.of(new JourneyEvent.SubmissionFailed(Notice.danger("trouble.store")));
            case OrderPayment ignored -> Optional.of(new JourneyEvent.PaymentMoved(new PaymentAnswer.Unknown()));
            case TakePicture ignored ->
                Optional.of(new JourneyEvent.PictureTaken(
                        new PictureOutcome.CameraTrouble(Reason.OTHER, "the program failed")));
            case PrintDocument ignored -> Optional.of(new JourneyEvent.DocumentPrintEnded(broken()));
            case PrintTicket ignored -> Optional.of(new JourneyEvent.TicketPrintEnded(broken()));
            case PrintChecklist ignored -> Optional.of(new JourneyEvent.ChecklistPrintEnded(broken()));
            case KeepDraft ignored -> Optional.of(new JourneyEvent.DraftNotKept());
            case FindDraft ignored -> Optional.of(new JourneyEvent.DraftNotFound(false));
            case OpenDraft ignored -> Optional.of(new JourneyEvent.DraftNotFound(false));
            case ForgetDraft ignored -> Optional.empty();
            case FindServices(String question) ->
                Optional.of(new JourneyEvent.ServicesFound(question, new Answer.NothingAsked()));
            case KeepRating ignored -> Optional.empty();
            case EndSession ignored -> Optional.empty();
        };
    }

    /** Whether it printed is not known. */
    private static PrintOutcome broken() {
        return new PrintOutcome.Failed(Reason.OTHER, true, "the program failed");
    }

    /** Ask a data source about a person, for these facts only; answered by {@code RecordsArrived} or {@code RecordsFailed}. */
    record FetchRecords(String source, String serviceId, String idNumber, String name, List<String> facts)
            implements Effect {
        @Override
        public String toString() {
            return "FetchRecords[" + source + "]";
        }
    }

    /**
     * Ask the platform which e-licences of these kinds a person holds, as agreed; answered by {@code LicencesFound} or
     * {@code LicencesNotFetched}.
     */
    record FetchLicences(String serviceId, String idNumber, String name, List<String> kinds) implements Effect {
        public FetchLicences {
            kinds = List.copyOf(kinds);
        }

        @Override
        public String toString() {
            return "FetchLicences[" + serviceId + "]";
        }
    }

    /** Look for the service that is meant; answered by {@code ServicesFound}. What is asked for says something of a person. */
    record FindServices(String question) implements Effect {
        @Override
        public String toString() {
            return "FindServices";
        }
    }

    /** Put a draft away; answered by {@code DraftKept} or {@code DraftNotKept}. */
    record KeepDraft(Draft draft, Optional<String> idNumber, boolean codeWanted) implements Effect {
        @Override
        public String toString() {
            return "KeepDraft[" + draft + "]";
        }
    }

    /** Look for what this person left of this service; answered by {@code DraftFound} or {@code DraftNotFound}. */
    record FindDraft(String serviceId, String idNumber) implements Effect {
        @Override
        public String toString() {
            return "FindDraft[" + serviceId + "]";
        }
    }

    /** Look for what this code leads to; answered likewise. */
    record OpenDraft(String code) implements Effect {
        @Override
        public String toString() {
            return "OpenDraft";
        }
    }

    /** It is not wanted any more; nothing answers. */
    record ForgetDraft(String serviceId, Optional<String> idNumber, Optional<String> code) implements Effect {
        @Override
        public String toString() {
            return "ForgetDraft[" + serviceId + "]";
        }
    }

    /** Ask the platform how far cases have come; answered by {@code CasesFound} or {@code CasesNotFound}. */
    record LookUpCases(CaseAccess access) implements Effect {}

    /** Answered by {@code SupplementAnswered} or {@code SupplementNotAnswered}. */
    record AnswerSupplement(String caseNumber, String supplementId, SupplementAnswer answer) implements Effect {
        @Override
        public String toString() {
            return "AnswerSupplement";
        }
    }

    /** Answered by {@code ResultFetched} or {@code ResultNotFetched}. */
    record FetchResult(String caseNumber, String resultId, CaseAccess access) implements Effect {}

    /**
     * Look for a paper under the document camera for some seconds; answered by {@code PictureTaken}.
     *
     * @param again the paper lies there still, and hands need a moment to lay it better
     */
    record TakePicture(String material, boolean again) implements Effect {}

    /** Open an order for a fee, or go on with it; answered by {@code PaymentMoved} until it is paid or over. */
    record OrderPayment(String orderId, String applicationId, long amountFen) implements Effect {}

    /** A commitment that was signed in place of a material, to be printed. */
    record SignedPromise(LocalizedText material, LocalizedText text, Signature signature) {}

    /** Answered by {@code DocumentReady} or {@code DocumentFailed}; the paper names the scenarios. */
    record MakeDocument(
            String template,
            FactSheet facts,
            List<Scenario> scenarios,
            Optional<Signature> signature,
            List<SignedPromise> promises,
            Optional<String> receipt,
            Language language)
            implements Effect {
        public MakeDocument {
            promises = List.copyOf(promises);
        }
    }

    /** Look for the paper of a receipt; answered by {@code DocumentFound} or {@code DocumentNotFound}. */
    record LoadDocument(String receipt) implements Effect {
        @Override
        public String toString() {
            return "LoadDocument";
        }
    }

    /** Write down what the applicant hands in, and take a ticket; answered by {@code Submitted} or {@code SubmissionFailed}. */
    record Submit(
            String applicationId,
            String submissionId,
            ServiceItem service,
            FactSheet facts,
            Optional<PreparedDocument> document,
            Optional<Signature> signature,
            Proofs proofs)
            implements Effect {
        @Override
        public String toString() {
            return "Submit[" + service.id() + "]";
        }
    }

    /**
     * A page behind the applicant's paper that says what was paid.
     *
     * @param paidFen in fen (1/100 yuan)
     */
    record PaymentSlip(long paidFen, FactSheet facts, Language language) {
        @Override
        public String toString() {
            return "PaymentSlip";
        }
    }

    /** Answered by {@code DocumentPrintMoved}, then {@code DocumentPrintEnded}. */
    record PrintDocument(
            String submissionId, ServiceItem service, PreparedDocument document, Optional<PaymentSlip> slip)
            implements Effect {

        /** Without a fee. */
        public PrintDocument(String submissionId, ServiceItem service, PreparedDocument document) {
            this(submissionId, service, document, Optional.empty());
        }
    }

    /**
     * Answered by {@code ChecklistPrintEnded}; {@code service} is as it is in these scenarios.
     *
     * @param licences the kinds of e-licence that were found already
     */
    record PrintChecklist(ServiceItem service, List<Scenario> scenarios, Set<String> licences, Language language)
            implements Effect {

        public PrintChecklist {
            scenarios = List.copyOf(scenarios);
            licences = Set.copyOf(licences);
        }
    }

    /**
     * Answered by {@code TicketPrintEnded}.
     *
     * @param paidFen what was paid here, in fen (1/100 yuan)
     */
    record PrintTicket(
            String submissionId,
            ServiceItem service,
            TakenTicket ticket,
            Optional<PreparedDocument> document,
            Delivery delivery,
            long paidFen,
            FactSheet facts,
            Language language)
            implements Effect {}

    /** Keep what is thought of a service; with a reason, in place of the same rating without one. Nothing answers. */
    record KeepRating(String serviceId, Rating rating) implements Effect {}

    /** The applicant is gone; nothing answers. */
    record EndSession(Ending ending) implements Effect {}

    /** How a session ended. */
    enum Ending {
        COMPLETED,
        LEFT,
        TIMED_OUT
    }
}
