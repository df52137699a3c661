package org.hallkiosk.journey;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hallkiosk.device.AccessKey;
import org.hallkiosk.device.CardReading;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.PictureOutcome;
import org.hallkiosk.device.PrintOutcome;
import org.hallkiosk.device.PrintProgress;
import org.hallkiosk.fact.Fact;
import org.hallkiosk.fact.FactSource;
import org.hallkiosk.fact.signature.Signature;
import org.hallkiosk.payment.PaymentAnswer;
import org.hallkiosk.platform.Delivery;
import org.hallkiosk.platform.PrefillReading;
import org.hallkiosk.platform.contract.Case;
import org.hallkiosk.queue.TakenTicket;
import org.hallkiosk.search.Answer;
import org.hallkiosk.service.RatingLevel;
import org.hallkiosk.service.RatingReason;
import org.hallkiosk.store.Draft;
import org.hallkiosk.text.Language;

/** Everything that can happen to a journey. */
public sealed interface JourneyEvent {

    /** What the applicant does at the screen. */
    sealed interface ByApplicant extends JourneyEvent {}

    /** The attract screen was touched. */
    record Touched() implements ByApplicant {}

    record LanguageChosen(Language language) implements ByApplicant {}

    /** The language button of the frame: the words change, the applicant stays. */
    record LanguageSwitched(Language language) implements ByApplicant {}

    record ElderModeSwitched(boolean on) implements ByApplicant {}

    record ContrastSwitched(boolean on) implements ByApplicant {}

    record LowModeSwitched(boolean on) implements ByApplicant {}

    record ServiceChosen(String serviceId) implements ByApplicant {}

    /** An answer to the question that is asked now; both by their ids. */
    record QuestionAnswered(String question, String answer) implements ByApplicant {}

    /** The list of what is needed is wanted on paper or on the phone. */
    record TakeAwayChosen() implements ByApplicant {}

    /** To look for a service by its group. */
    record GroupsOpened(Grouping by) implements ByApplicant {}

    record GroupChosen(Grouping by, String group) implements ByApplicant {}

    /** To say what is wanted, for the first time or in other words. */
    record SearchOpened() implements ByApplicant {}

    /** The question as it stands after a key. */
    record QuestionTyped(String question) implements ByApplicant {
        @Override
        public String toString() {
            return "QuestionTyped";
        }
    }

    /** Enough was typed: the keyboard may go. */
    record QuestionDone() implements ByApplicant {}

    /** What was found for this question. */
    record ServicesFound(String question, Answer answer) implements JourneyEvent {
        @Override
        public String toString() {
            return "ServicesFound";
        }
    }

    /** The screen's one main action. */
    record Proceed() implements ByApplicant {}

    record Back() implements ByApplicant {}

    record Home() implements ByApplicant {}

    /** The time-out warning was answered. */
    record StillHere() implements ByApplicant {}

    /** The applicant wants a member of staff to come. */
    record HelpCalled() implements ByApplicant {}

    /** A member of staff stands beside the applicant from now on, or no longer. */
    record StaffHelping(boolean begins) implements ByApplicant {}

    record FieldOpened(String fact) implements ByApplicant {}

    /** Not accepted yet: kept so that nothing typed is lost. */
    record FieldTyped(String fact, String text) implements ByApplicant {
        @Override
        public String toString() {
            return "FieldTyped[" + fact + "]";
        }
    }

    record FieldDone(String fact, String text) implements ByApplicant {
        @Override
        public String toString() {
            return "FieldDone[" + fact + "]";
        }
    }

    /** Another part of a travel document's key than the one that was asked for. */
    record AccessKeyPartChosen(AccessKeyPart part) implements ByApplicant {}

    /** The applicant decided which of two sources is right. */
    record SourceChosen(String fact, FactSource source) implements ByApplicant {}

    /** The answer to the question that is shown. */
    record ConsentAnswered(boolean agreed) implements ByApplicant {}

    /** The applicant wants to leave and go on later. */
    record KeepDraft() implements ByApplicant {}

    /** Whether to go on with what was left. */
    record DraftAnswered(boolean resume) implements ByApplicant {}

    /** The material of this id is laid under the camera. */
    record DeliveryChosen(ResultDelivery.Choice choice) implements ByApplicant {}

    record PhotographChosen(String material) implements ByApplicant {}

    /** The material of this id is promised instead. */
    record PromiseChosen(String material) implements ByApplicant {}

    /** The material of this id is brought after all. */
    record BringChosen(String material) implements ByApplicant {}

    /** The picture is not good enough. */
    record PictureAgain() implements ByApplicant {}

    /** What became of looking for a paper. */
    record PictureTaken(PictureOutcome outcome) implements JourneyEvent {}

    /** The signature as it stands; may be empty after clearing. */
    record SignatureDrawn(Signature signature) implements ByApplicant {}

    /** The applicant has a receipt code and wants the paper of it. */
    record CollectChosen() implements ByApplicant {}

    /** The applicant wants to see this one of his or her cases. */
    record CaseChosen(String caseNumber) implements ByApplicant {}

    /** The applicant wants this paper of the case that is shown. */
    record ResultChosen(String resultId) implements ByApplicant {}

    /** The applicant wants to give what this supplement request asks for. */
    record SupplementChosen(String supplementId) implements ByApplicant {}

    /** The applicant wants to hand in anew what was not granted or was taken back. */
    record ApplyAgain() implements ByApplicant {}

    /** The platform has the answer to a supplement request; this is the case as it is now. */
    record SupplementAnswered(Case now) implements JourneyEvent {}

    record SupplementNotAnswered() implements JourneyEvent {}

    /** The cases that the platform has; at least one. */
    record CasesFound(List<Case> cases) implements JourneyEvent {
        public CasesFound {
            cases = List.copyOf(cases);
        }
    }

    record CasesNotFound(NoCases why) implements JourneyEvent {}

    /** Why no case can be shown. */
    enum NoCases {
        /** The platform knows of none. */
        NONE,
        /** The platform did not answer. */
        NOT_REACHED,
        /** It was handed in here, and the platform does not have it yet. */
        KEPT_HERE
    }

    /** The ids of the e-licences that the platform has, by kind; empty when it has none. */
    record LicencesFound(Map<String, String> licences) implements JourneyEvent {
        public LicencesFound {
            licences = Map.copyOf(licences);
        }

        @Override
        public String toString() {
            return "LicencesFound" + licences.keySet();
        }
    }

    /** The platform did not answer. */
    record LicencesNotFetched() implements JourneyEvent {}

    record ResultFetched(PreparedDocument document) implements JourneyEvent {}

    record ResultNotFetched() implements JourneyEvent {}

    /** How the service was is to be said. */
    record RatingOpened() implements ByApplicant {}

    record Rated(RatingLevel level) implements ByApplicant {}

    record RatingExplained(RatingReason reason) implements ByApplicant {}

    /** No working reader: go on by typing. */
    record TypeInstead() implements ByApplicant {}

    /** A reading came back from the card reader. */
    record CardArrived(CardReading reading) implements JourneyEvent {}

    /** A card was found and is being read, which takes a moment; or it is not any more, and nothing is known of it. */
    record CardBeingRead(boolean now) implements JourneyEvent {}

    /** Whether a card lies on the reader. */
    record CardSeen(boolean lies) implements JourneyEvent {}

    /** A member of staff answered the call for help, and is on the way. */
    record HelpAnswered() implements JourneyEvent {}

    /** A scan came back, already read as a prefill code. */
    record CodeArrived(PrefillReading reading) implements JourneyEvent {}

    /** The scanned text is the machine-readable zone of a travel document. */
    record AccessKeyShown(AccessKey key) implements JourneyEvent {}

    /** The scanned code is the number of a receipt. */
    record ReceiptShown(String receipt) implements JourneyEvent {
        @Override
        public String toString() {
            return "ReceiptShown";
        }
    }

    /** The paper of a receipt was found on this terminal. */
    record DocumentFound(String serviceId, PreparedDocument document) implements JourneyEvent {}

    /** This terminal knows no such receipt, or has no paper of it any more. */
    record DocumentNotFound() implements JourneyEvent {}

    /** The scanned code is one for coming back to a draft. */
    record DraftCodeShown(String code) implements JourneyEvent {
        @Override
        public String toString() {
            return "DraftCodeShown";
        }
    }

    /** The draft is put away, with the code that it got; {@code anyTerminal} when every terminal of the hall has it. */
    record DraftKept(Draft draft, boolean anyTerminal) implements JourneyEvent {}

    record DraftNotKept() implements JourneyEvent {}

    record DraftFound(Draft draft) implements JourneyEvent {}

    /** There is none; {@code reached} is false when the place where drafts lie did not answer. */
    record DraftNotFound(boolean reached) implements JourneyEvent {}

    /** The code scanner failed. */
    record ScannerFailed() implements JourneyEvent {}

    /** Which kinds of device could serve has changed. */
    record DevicesChanged(Set<DeviceKind> serving) implements JourneyEvent {}

    /** A data source answered; empty facts when it knows nothing of the person. */
    record RecordsArrived(List<Fact> facts) implements JourneyEvent {}

    record RecordsFailed() implements JourneyEvent {}

    record DocumentReady(PreparedDocument document) implements JourneyEvent {}

    /** A document could not be made; the notice says why in the applicant's terms. */
    record DocumentFailed(Notice why) implements JourneyEvent {}

    /** How the payment stands. */
    record PaymentMoved(PaymentAnswer answer) implements JourneyEvent {}

    /**
     * What was handed in is safe on disk.
     *
     * @param paidFen what was paid for it here, in fen (1/100 yuan); 0 where nothing was
     */
    record Submitted(Optional<TakenTicket> ticket, Delivery delivery, long paidFen) implements JourneyEvent {

        /** Where nothing was paid. */
        public Submitted(Optional<TakenTicket> ticket, Delivery delivery) {
            this(ticket, delivery, 0);
        }

        /** Where there is no platform either. */
        public Submitted(Optional<TakenTicket> ticket) {
            this(ticket, new Delivery.NotWanted());
        }
    }

    record SubmissionFailed(Notice why) implements JourneyEvent {}

    record DocumentPrintMoved(PrintProgress progress) implements JourneyEvent {}

    record DocumentPrintEnded(PrintOutcome outcome) implements JourneyEvent {}

    record TicketPrintEnded(PrintOutcome outcome) implements JourneyEvent {}

    record ChecklistPrintEnded(PrintOutcome outcome) implements JourneyEvent {}

    /** Time passes; about once a second. */
    record Tick(Instant now) implements JourneyEvent {}
}
