package org.hallkiosk.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hallkiosk.journey.Applicant.BACK;
import static org.hallkiosk.journey.Applicant.NAME;
import static org.hallkiosk.journey.Applicant.NUMBER;
import static org.hallkiosk.journey.Applicant.PROCEED;

import java.time.Clock;
import java.util.List;
import org.hallkiosk.audit.TrailEntry;
import org.hallkiosk.audit.TrailStep;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.fact.FactSource;
import org.hallkiosk.journey.JourneyEvent.NoCases;
import org.hallkiosk.platform.contract.Case;
import org.hallkiosk.platform.contract.CaseAccess;
import org.hallkiosk.platform.contract.CaseState;
import org.hallkiosk.platform.contract.Person;
import org.hallkiosk.platform.contract.StatedFact;
import org.junit.jupiter.api.Test;

/** Who handed something in comes back to see how far it has come, and takes what came out of it. */
class FollowTest {
    private static final String RECEIPT = "261120-7K4M-9QXD";
    private static final Case DONE = SampleCases.of(CaseState.FINISHED);
    private static final Case IN_PROGRESS = SampleCases.of(CaseState.ACCEPTED);

    @Test
    void cardAndReceiptAreBothWaitedFor() {
        assertThat(Journey.wanted(Applicant.following().state()))
                .containsExactlyInAnyOrder(DeviceKind.ID_CARD_READER, DeviceKind.CODE_SCANNER);
    }

    @Test
    void withoutAPlatformThereAreOnlyThePapersOfThisTerminal() {
        assertThat(Applicant.atServices().does(new JourneyEvent.CollectChosen()).step())
                .isEqualTo(new Step.Collect());
    }

    @Test
    void aCardAsksForThePersonsCasesAndLeavesNothingInTheFacts() {
        Applicant applicant = Applicant.following().does(Applicant.card(NAME, NUMBER));
        assertThat(applicant.effects(Effect.LookUpCases.class))
                .containsExactly(new Effect.LookUpCases(CaseAccess.byCard(new Person(NUMBER, NAME))));
        assertThat(applicant.state().facts().values()).isEmpty();
        assertThat(applicant
                        .does(new JourneyEvent.CasesFound(List.of(DONE, IN_PROGRESS)))
                        .step())
                .isInstanceOf(Step.CaseList.class);
        assertThat(applicant
                        .does(new JourneyEvent.CaseChosen(IN_PROGRESS.caseNumber()))
                        .step())
                .isInstanceOfSatisfying(
                        Step.CaseShown.class, shown -> assertThat(shown.shown()).isEqualTo(IN_PROGRESS));
        assertThat(applicant.does(BACK).step()).isInstanceOf(Step.CaseList.class);
    }

    @Test
    void theOnlyCaseIsShownAtOnce() {
        Applicant applicant = shown(DONE);
        assertThat(applicant.step()).isInstanceOf(Step.CaseShown.class);
        assertThat(applicant.does(BACK).step()).isEqualTo(new Step.Follow());
    }

    @Test
    void whatWasNotGrantedIsHandedInAnewAndABundlesItemAlone() {
        Applicant applicant = shown(SampleCases.of(CaseState.REJECTED)).does(new JourneyEvent.ApplyAgain());
        assertThat(applicant.state().chosenService().id()).isEqualTo(Applicant.PERMIT);
        assertThat(applicant.step()).isEqualTo(new Step.Guide());
        assertThat(applicant.state().facts().from(FactSource.ID_CARD, CardFacts.ID_NUMBER))
                .as("the card was read for following")
                .isEmpty();
        assertThat(FollowSteps.again(
                        SampleCases.of(CaseState.WITHDRAWN), Applicant.shipped().catalogue()))
                .isPresent();
        assertThat(shown(IN_PROGRESS).does(new JourneyEvent.ApplyAgain()).step())
                .isInstanceOf(Step.CaseShown.class);
    }

    @Test
    void aReceiptThatThePlatformDoesNotKnowMayBeThatOfAPaperHere() {
        Applicant applicant = Applicant.following()
                .does(new JourneyEvent.ReceiptShown(RECEIPT), new JourneyEvent.CasesNotFound(NoCases.NONE));
        assertThat(applicant.effects(Effect.LoadDocument.class)).containsExactly(new Effect.LoadDocument(RECEIPT));
        assertThat(applicant.notice()).isEqualTo("follow.none");
        assertThat(applicant
                        .does(new JourneyEvent.DocumentFound(Applicant.CERTIFICATE, Applicant.paper()))
                        .step())
                .isEqualTo(new Step.CollectPreview());
        assertThat(applicant.does(BACK).step()).isEqualTo(new Step.Follow());
    }

    @Test
    void whatIsStillKeptHereIsSaidAsSuch() {
        assertThat(Applicant.following()
                        .does(new JourneyEvent.ReceiptShown(RECEIPT), new JourneyEvent.CasesNotFound(NoCases.KEPT_HERE))
                        .notice())
                .isEqualTo("follow.kept-here");
    }

    @Test
    void aDeadPlatformIsSaidInPlainWordsAndTheApplicantMayTryAgain() {
        Applicant applicant = Applicant.following()
                .does(Applicant.card(NAME, NUMBER), new JourneyEvent.CasesNotFound(NoCases.NOT_REACHED));
        assertThat(applicant.step()).isEqualTo(new Step.Follow());
        assertThat(applicant.notice()).isEqualTo("follow.not-reached");
        assertThat(applicant.effects(Effect.LoadDocument.class)).isEmpty();
        applicant.does(Applicant.card(NAME, NUMBER));
        assertThat(applicant.effects(Effect.LookUpCases.class)).hasSize(2);
    }

    @Test
    void aResultIsFetchedLookedAtAndPrintedAsAJobOfItsOwn() {
        Applicant applicant = shown(DONE).does(new JourneyEvent.ResultChosen("R1"));
        assertThat(applicant.effects(Effect.FetchResult.class))
                .containsExactly(new Effect.FetchResult(DONE.caseNumber(), "R1", CaseAccess.byReceipt(RECEIPT)));
        applicant.does(new JourneyEvent.ResultFetched(Applicant.paper()));
        assertThat(applicant.step()).isInstanceOf(Step.ResultPreview.class);
        applicant.does(PROCEED, PROCEED);
        assertThat(applicant.effects(Effect.PrintDocument.class))
                .singleElement()
                .satisfies(print -> assertThat(print.submissionId()).contains(DONE.caseNumber()));
        assertThat(applicant.effects(Effect.Submit.class)).isEmpty();
        assertThat(applicant
                        .does(new JourneyEvent.DocumentPrintEnded(Applicant.PRINTED))
                        .step())
                .isEqualTo(new Step.Farewell());
    }

    @Test
    void aResultThatCannotBeFetchedLeavesTheCaseShown() {
        Applicant applicant =
                shown(DONE).does(new JourneyEvent.ResultChosen("R1"), new JourneyEvent.ResultNotFetched());
        assertThat(applicant.step()).isInstanceOf(Step.CaseShown.class);
        assertThat(applicant.notice()).isEqualTo("follow.not-fetched");
    }

    @Test
    void aResultThatTheCaseDoesNotHaveIsNotAskedFor() {
        assertThat(shown(IN_PROGRESS).does(new JourneyEvent.ResultChosen("R1")).effects(Effect.FetchResult.class))
                .isEmpty();
    }

    @Test
    void whatIsWantedIsTypedCheckedAndSentOnce() {
        Applicant applicant = shown(SampleCases.wantingPhone()).does(new JourneyEvent.SupplementChosen("S1"));
        assertThat(applicant.step()).isInstanceOf(Step.TypeSupplement.class);
        applicant.does(new JourneyEvent.FieldDone("person.phone", "12"));
        assertThat(applicant.state().mistakes()).containsKey("person.phone");
        assertThat(applicant.effects(Effect.AnswerSupplement.class)).isEmpty();
        applicant.does(
                new JourneyEvent.FieldDone("person.phone", "13900001234"),
                new JourneyEvent.FieldDone("person.phone", "13900001234"));
        assertThat(applicant.effects(Effect.AnswerSupplement.class))
                .singleElement()
                .satisfies(sent -> {
                    assertThat(sent.answer().facts())
                            .containsExactly(new StatedFact("person.phone", "13900001234", "APPLICANT"));
                    assertThat(sent.answer().access()).isEqualTo(CaseAccess.byReceipt(RECEIPT));
                });
        assertThat(applicant.state().drafts()).isEmpty();
        applicant.does(new JourneyEvent.SupplementAnswered(IN_PROGRESS));
        assertThat(applicant.step())
                .isInstanceOfSatisfying(
                        Step.CaseShown.class, shown -> assertThat(shown.shown()).isEqualTo(IN_PROGRESS));
        assertThat(applicant.notice()).isEqualTo("follow.answered");
    }

    @Test
    void whatCouldNotBeSentCanBeGivenAgain() {
        Applicant applicant = shown(SampleCases.wantingPhone())
                .does(
                        new JourneyEvent.SupplementChosen("S1"),
                        new JourneyEvent.FieldDone("person.phone", "13900001234"),
                        new JourneyEvent.SupplementNotAnswered());
        assertThat(applicant.notice()).isEqualTo("follow.not-answered");
        assertThat(applicant.does(new JourneyEvent.SupplementChosen("S1")).step())
                .isInstanceOf(Step.TypeSupplement.class);
    }

    @Test
    void aPaperThatIsWantedIsAWindows() {
        assertThat(shown(SampleCases.of(CaseState.SUPPLEMENT_WANTED))
                        .does(new JourneyEvent.SupplementChosen("S1"))
                        .step())
                .isInstanceOf(Step.CaseShown.class);
    }

    @Test
    void anAnswerThatComesTooLateShowsNobodyAnything() {
        Applicant applicant = Applicant.following()
                .does(Applicant.card(NAME, NUMBER), new JourneyEvent.Home())
                .does(new JourneyEvent.CasesFound(List.of(DONE)));
        assertThat(applicant.step()).isEqualTo(new Step.Attract());
    }

    @Test
    void theTrailSaysThatCasesWereShownAndNotWhose() {
        JourneyState before =
                Applicant.following().does(Applicant.card(NAME, NUMBER)).state();
        JourneyEvent found = new JourneyEvent.CasesFound(List.of(DONE));
        Transition after = Applicant.journey(Clock.systemUTC(), () -> "next").on(before, found);
        List<TrailEntry> entries =
                JourneyTrail.steps(before, found, after, Clock.systemUTC().instant());
        assertThat(entries).extracting(TrailEntry::step).containsExactly(TrailStep.CASES_SHOWN);
        assertThat(entries.getFirst().toString()).doesNotContain(NUMBER, NAME);
    }

    private static Applicant shown(Case one) {
        return Applicant.following()
                .does(new JourneyEvent.ReceiptShown(RECEIPT), new JourneyEvent.CasesFound(List.of(one)));
    }
}
