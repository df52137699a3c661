package org.hallkiosk.journey;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hallkiosk.device.AccessKey;
import org.hallkiosk.device.PaperPicture;
import org.hallkiosk.platform.contract.Case;
import org.hallkiosk.platform.contract.CaseAccess;
import org.hallkiosk.platform.contract.StatedFact;
import org.hallkiosk.platform.contract.SupplementRequest;
import org.hallkiosk.store.Draft;

/** Where the applicant stands; one screen each. */
public sealed interface Step {

    /** Whether all is done and only the farewell is left, which ends by itself. */
    default boolean isLast() {
        return this instanceof Farewell || this instanceof Rate || this instanceof RateReason;
    }

    /** Nobody is here. */
    record Attract() implements Step {}

    record ChooseLanguage() implements Step {}

    record ChooseService() implements Step {}

    /** The categories, or the events of a life, of which one is chosen. */
    record ChooseGroup(Grouping by) implements Step {}

    /** The services of one group. */
    record InGroup(Grouping by, String group) implements Step {}

    /** What is wanted is typed, and what fits is shown at every letter. */
    record Search() implements Step {}

    /** What was found, without the keyboard. */
    record SearchResults() implements Step {}

    /** The scanner waits for the receipt code of a paper that is to be collected. */
    record Collect() implements Step {}

    /** The paper that was found, before it prints. */
    record CollectPreview() implements Step {}

    /** Card reader and scanner wait, to show how far the applicant's cases have come. */
    record Follow() implements Step {}

    record LookingForCases(CaseAccess access) implements Step {}

    /** The cases of one person or receipt, of which one is chosen. */
    record CaseList(CaseAccess access, List<Case> cases) implements Step {
        public CaseList {
            cases = List.copyOf(cases);
        }
    }

    /** How far one case has come, and what came out of it. */
    record CaseShown(CaseAccess access, List<Case> cases, Case shown) implements Step {
        public CaseShown {
            cases = List.copyOf(cases);
        }
    }

    /** One fact that a supplement request wants, being typed or chosen; {@code given} are those before it. */
    record TypeSupplement(CaseShown of, SupplementRequest request, List<StatedFact> given, String fact)
            implements Step {
        public TypeSupplement {
            given = List.copyOf(given);
        }
    }

    record SendingSupplement(CaseShown of) implements Step {}

    record FetchingResult(CaseShown of, String resultId) implements Step {}

    /** A paper that came out of a case, before it prints. */
    record ResultPreview(CaseShown of) implements Step {}

    /** One of the questions that make the service the applicant's. */
    record Question(String id) implements Step {}

    /** The list of what is needed, to print or to scan. */
    record TakeAway(PrintState print) implements Step {}

    /** What it is, what one needs, how long, what it costs, where it finishes. */
    record Guide() implements Step {}

    /** The card reader and the code scanner are waiting. */
    record Identify() implements Step {}

    /** The chip of a travel document wants its key, of which one part is typed. */
    record AskAccessKey(AccessKeyPart part) implements Step {}

    /** The document is read with its key, which is held here and nowhere else. */
    record ReadWithKey(AccessKey key) implements Step {}

    /** The card is no longer valid; {@code mayContinue} when the service takes it all the same. */
    record CardExpired(boolean mayContinue) implements Step {}

    /** A question of its own: may this be done with the applicant's data? */
    record AskConsent(Consents.About about) implements Step {}

    /** Looking whether the applicant left something half done. */
    record LookingForDraft() implements Step {}

    /** Something was left half done, or is handed in and may still be changed: go on with it? */
    record ResumeDraft(Draft draft) implements Step {}

    /** Putting away what was begun on this page of the form. */
    record KeepingDraft(int page) implements Step {}

    /** It is kept; {@code anyTerminal} when every terminal of the hall has it. */
    record DraftKept(int page, Optional<String> code, Instant until, boolean anyTerminal) implements Step {}

    /** Asking a data source. */
    record FetchingRecords() implements Step {}

    /** Asking the platform which e-licences there are. */
    record FetchingLicences() implements Step {}

    /** The data source knows nothing of this person, or did not answer. */
    record NoRecords(boolean answered) implements Step {}

    /** One page of the form; pages count from 0. */
    record Form(int page) implements Step {}

    /** One field of a form page, being typed or chosen. */
    record EditField(int page, String fact) implements Step {}

    /** The same as one of the questions that are asked one after the other; or which of the sources is right about it. */
    record AskField(int page, String fact) implements Step {}

    /** Which materials are there, and what can be done here about the others. */
    record Materials() implements Step {}

    /** The document camera waits for the material of this id. */
    record Photograph(String material) implements Step {}

    /** Is the picture good enough? */
    record JudgePicture(String material, PaperPicture picture) implements Step {}

    /** The commitment in place of the material of this id, to be signed. */
    record Promise(String material) implements Step {}

    /** How the result is to come. */
    record ChooseDelivery() implements Step {}

    record Sign() implements Step {}

    record PreparingDocument() implements Step {}

    record Preview() implements Step {}

    /**
     * The fee is paid by a phone that scans the code.
     *
     * @param attempt counts the orders from 0
     */
    record Pay(int attempt, Paying how, Optional<String> code) implements Step {}

    /** Handing in, then printing. */
    record Finishing() implements Step {}

    record Farewell() implements Step {}

    /** How was it? May be left alone. */
    record Rate() implements Step {}

    /** Who was not satisfied may say why. */
    record RateReason() implements Step {}

    /** All of the applicant is gone from here but the card, which still lies on the reader and is waited for. */
    record TakeCard() implements Step {}

    /** Something of ours failed; {@code retry} is where trying again leads. */
    record Trouble(Notice what, Step retry) implements Step {}
}
