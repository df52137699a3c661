package org.hallkiosk.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hallkiosk.journey.Applicant.AGREE;
import static org.hallkiosk.journey.Applicant.BACK;
import static org.hallkiosk.journey.Applicant.ENDORSEMENT;
import static org.hallkiosk.journey.Applicant.NAME;
import static org.hallkiosk.journey.Applicant.NUMBER;
import static org.hallkiosk.journey.Applicant.PERMIT;
import static org.hallkiosk.journey.Applicant.PHONE;
import static org.hallkiosk.journey.Applicant.PROCEED;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hallkiosk.audit.TrailEntry;
import org.hallkiosk.audit.TrailStep;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.fact.CodeFacts;
import org.hallkiosk.fact.Fact;
import org.hallkiosk.fact.FactSheet;
import org.hallkiosk.fact.FactSource;
import org.hallkiosk.platform.Delivery;
import org.hallkiosk.service.ScenarioTree;
import org.hallkiosk.store.Draft;
import org.hallkiosk.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Leaving in the middle, coming back, and changing what was handed in. */
class DraftJourneyTest {
    private static final JourneyEvent KEEP = new JourneyEvent.KeepDraft();
    private static final JourneyEvent GO_ON = new JourneyEvent.DraftAnswered(true);
    private static final JourneyEvent ANEW = new JourneyEvent.DraftAnswered(false);
    private static final String CODE = "DR-7K4M-9QXD-0001-AB3D";

    @Test
    void whatIsKeptIsAllThatWasKnownAndTyped() {
        Applicant applicant = Applicant.atForm()
                .does(new JourneyEvent.FieldOpened("person.phone"), new JourneyEvent.FieldTyped("person.phone", "138"))
                .does(BACK, KEEP);
        assertThat(applicant.step()).isEqualTo(new Step.KeepingDraft(0));
        Effect.KeepDraft kept = applicant.effects(Effect.KeepDraft.class).getFirst();
        assertThat(kept.idNumber()).contains(NUMBER);
        assertThat(kept.codeWanted()).isFalse();
        assertThat(kept.draft().facts().value(CardFacts.NAME)).contains(NAME);
        assertThat(kept.draft().typed()).containsEntry("person.phone", "138");
        assertThat(Duration.between(kept.draft().keptAt(), kept.draft().until()))
                .isEqualTo(Duration.ofDays(7));
    }

    @Test
    void whoHasNoCardGetsACode() {
        Applicant typed = Applicant.identifying(PERMIT)
                .does(new JourneyEvent.TypeInstead())
                .fills(CardFacts.ID_NUMBER, NUMBER)
                .does(KEEP);
        Effect.KeepDraft kept = typed.effects(Effect.KeepDraft.class).getFirst();
        assertThat(kept.codeWanted()).isTrue();
        // Anyone can type anyone's number.
        assertThat(kept.idNumber()).isEmpty();

        typed.does(new JourneyEvent.DraftKept(typed.leftBehind().withCode(CODE), false));
        assertThat(((Step.DraftKept) typed.step()).code()).contains(CODE);
    }

    @Test
    void afterKeepingOneMayLeaveOrStay() {
        Applicant stays = kept();
        assertThat(stays.does(BACK).step()).isEqualTo(new Step.Form(0));
        Applicant leaves = kept().does(PROCEED);
        assertThat(leaves.step()).isEqualTo(new Step.Attract());
        assertThat(leaves.state().facts().values()).isEmpty();
    }

    @Test
    void whatCouldNotBeKeptIsStillThere() {
        Applicant applicant =
                Applicant.atForm().fills("person.phone", PHONE).does(KEEP, new JourneyEvent.DraftNotKept());
        assertThat(applicant.step()).isEqualTo(new Step.Form(0));
        assertThat(applicant.notice()).isEqualTo("draft.not-kept");
        assertThat(applicant.state().facts().value("person.phone")).contains(PHONE);
    }

    @Test
    void whoComesBackIsAskedBeforeAnythingElse() {
        Draft left = draft();
        Applicant applicant = returning(left);
        assertThat(applicant.step()).isEqualTo(new Step.ResumeDraft(left));
        assertThat(applicant.effects(Effect.FetchRecords.class)).isEmpty();
    }

    @Test
    void whoGoesOnFindsWhatWasTypedAsTheirsFromLastTime() {
        Applicant applicant = returning(draft()).does(GO_ON);
        assertThat(applicant.step()).isEqualTo(new Step.Form(0));
        assertThat(applicant.state().facts().get("person.phone"))
                .contains(new Fact("person.phone", PHONE, FactSource.DRAFT));
        assertThat(applicant.state().facts().get(CardFacts.NAME).orElseThrow().source())
                .isEqualTo(FactSource.ID_CARD);
        assertThat(applicant.state().applicationId()).isEqualTo("left-before");
        assertThat(applicant.state().submissionId()).isNotEqualTo("left-before");
    }

    @Test
    void theCardAndTheDraftThatDisagreeAreForTheApplicantToDecide() {
        Applicant applicant = returning(draft()).does(GO_ON);
        assertThat(applicant.state().facts().inConflict("person.householdAddress"))
                .isTrue();
        assertThat(applicant.state().facts().all("person.householdAddress"))
                .extracting(Fact::source)
                .containsExactlyInAnyOrder(FactSource.ID_CARD, FactSource.DRAFT);
    }

    @Test
    void whatWasDecidedLastTimeIsNotAskedAgain() {
        Draft left = SampleSteps.conflict()
                .does(new JourneyEvent.SourceChosen("person.householdAddress", FactSource.CODE), KEEP)
                .leftBehind();
        Applicant applicant = returning(left).does(GO_ON);
        assertThat(applicant.state().facts().inConflict("person.householdAddress"))
                .isFalse();
        assertThat(applicant.state().facts().value("person.householdAddress"))
                .isEqualTo(left.facts().value("person.householdAddress"));
    }

    @Test
    void theAnswerAboutSharedDataIsNotAskedForAgain() {
        Draft left = Applicant.askedForSharedData()
                .does(AGREE, new JourneyEvent.RecordsArrived(Applicant.register()), KEEP)
                .leftBehind();
        Applicant applicant =
                Applicant.identifying(ENDORSEMENT).havingLeft(left).does(Applicant.card(NAME, NUMBER), GO_ON);
        assertThat(applicant.step()).isEqualTo(new Step.Form(0));
        assertThat(applicant.effects(Effect.FetchRecords.class)).isEmpty();
        assertThat(applicant.state().facts().value("residence.since")).contains("2023-04-12");
    }

    @Test
    void whoBeginsAnewHasTheDraftDeleted() {
        Applicant applicant = returning(draft()).does(ANEW);
        assertThat(applicant.step()).isEqualTo(new Step.Form(0));
        assertThat(applicant.state().facts().value("person.phone")).isEmpty();
        assertThat(applicant.effects(Effect.ForgetDraft.class))
                .containsExactly(new Effect.ForgetDraft(PERMIT, Optional.of(NUMBER), Optional.empty()));
    }

    @Test
    void nobodyIsAskedTwice() {
        Applicant applicant = returning(draft()).does(GO_ON, BACK, PROCEED);
        assertThat(applicant.step()).isEqualTo(new Step.Form(0));
        assertThat(applicant.effects(Effect.FindDraft.class)).hasSize(1);
    }

    @Test
    void aPlaceThatDoesNotAnswerIsSaidAndTheFormGoesOn() {
        Applicant applicant = Applicant.identifying(PERMIT)
                .lookingForLong()
                .does(Applicant.card(NAME, NUMBER), new JourneyEvent.DraftNotFound(false));
        assertThat(applicant.step()).isEqualTo(new Step.Form(0));
        assertThat(applicant.notice()).isEqualTo("draft.not-reached");
    }

    @Test
    void aCodeLeadsBackFromTheReaderAndFromTheReceipts() {
        for (JourneyEvent way : List.of(new JourneyEvent.ServiceChosen(PERMIT), new JourneyEvent.CollectChosen())) {
            Applicant applicant = Applicant.atServices().does(way, PROCEED);
            assertThat(Journey.wanted(applicant.state())).contains(DeviceKind.CODE_SCANNER);
            applicant.does(new JourneyEvent.DraftCodeShown(CODE));
            assertThat(applicant.effects(Effect.OpenDraft.class)).containsExactly(new Effect.OpenDraft(CODE));
            applicant.does(new JourneyEvent.DraftFound(draft()), GO_ON);
            assertThat(applicant.step()).isEqualTo(new Step.Form(0));
            assertThat(applicant.state().chosenService().id()).isEqualTo(PERMIT);
            assertThat(applicant.state().facts().value("person.phone")).contains(PHONE);
        }
    }

    @Test
    void aCodeThatLeadsNowhereIsSaid() {
        Applicant applicant = Applicant.identifying(PERMIT)
                .does(new JourneyEvent.DraftCodeShown(CODE), new JourneyEvent.DraftNotFound(true));
        assertThat(applicant.step()).isEqualTo(new Step.Identify());
        assertThat(applicant.notice()).isEqualTo("draft.code-unknown");
    }

    @Test
    void theDraftOfACodeDoesNotFillSomebodyElsesForm() {
        Applicant applicant = Applicant.identifying(PERMIT)
                .does(new JourneyEvent.DraftCodeShown(CODE), new JourneyEvent.DraftFound(draft()), GO_ON)
                .does(BACK, PROCEED, Applicant.card(Applicant.OTHER_NAME, Applicant.OTHER_NUMBER));
        assertThat(applicant.state().facts().value("person.phone")).isEmpty();
        assertThat(applicant.state().applicationId()).isNotEqualTo("left-before");
    }

    @Test
    void whatIsHandedInIsKeptUntilAWindowAcceptsIt() {
        Applicant applicant = Applicant.submitted();
        Draft kept = applicant.leftBehind();
        assertThat(kept.handedIn())
                .contains(new Draft.HandedIn(
                        LocalDate.of(2026, 11, 23), Optional.of("20261123-0001"), Optional.of("A007")));
        assertThat(kept.applicationId()).isEqualTo(applicant.state().applicationId());
    }

    @ParameterizedTest
    @MethodSource("onItsWay")
    void whatThePlatformHasOrMayHaveIsNotKeptForChanges(Delivery delivery) {
        Applicant applicant =
                Applicant.finishing().does(new JourneyEvent.Submitted(Optional.of(Applicant.ticket()), delivery));
        assertThat(applicant.effects(Effect.KeepDraft.class)).isEmpty();
        assertThat(applicant.effects(Effect.ForgetDraft.class)).hasSize(1);
    }

    static Stream<Delivery> onItsWay() {
        return Stream.of(new Delivery.Accepted("CASE-000001"), new Delivery.KeptHere());
    }

    @Test
    void whatThePlatformTurnedAwayIsPutRightAndHandedInAsAnotherApplication() {
        Applicant applicant = Applicant.finishing()
                .does(new JourneyEvent.Submitted(Optional.of(Applicant.ticket()), new Delivery.TurnedAway()));
        Draft kept = applicant.leftBehind();
        assertThat(kept.handedIn()).isEmpty();
        assertThat(kept.applicationId()).isNotEqualTo(applicant.state().applicationId());
        Applicant back = returning(kept).does(GO_ON);
        assertThat(back.step()).isEqualTo(new Step.Form(0));
        assertThat(back.state().applicationId()).isEqualTo(kept.applicationId());
        assertThat(back.state().facts().value("residence.address")).contains(Applicant.HOME_ADDRESS);
    }

    @Test
    void ofABundleEachItemThatWasTurnedAwayIsPutRightByItself() {
        Applicant applicant =
                bundle(new Delivery.PartlyTurnedAway(List.of("CASE-000001"), List.of("newborn-household"), List.of()));

        assertThat(applicant.effects(Effect.ForgetDraft.class)).hasSize(1);
        List<Effect.KeepDraft> kept = applicant.effects(Effect.KeepDraft.class);
        assertThat(kept).hasSize(1);
        assertThat(kept.getFirst().idNumber()).contains(Applicant.NUMBER);
        Draft draft = kept.getFirst().draft();
        assertThat(draft.serviceId()).isEqualTo("newborn-household");
        assertThat(draft.facts().values())
                .containsKeys("child.name", "household.follows")
                .doesNotContainKeys("child.order", "socialCard.bank");

        Applicant back = new Applicant()
                .answeringHimself()
                .havingLeft(draft)
                .choosing("newborn-household")
                .does(new JourneyEvent.QuestionAnswered("follows", "applicant"), PROCEED)
                .does(Applicant.card(Applicant.NAME, Applicant.NUMBER))
                .does(GO_ON);
        assertThat(back.step()).isEqualTo(new Step.Form(0));
        assertThat(back.state().facts().value("child.name")).contains(Applicant.OTHER_NAME);
        assertThat(back.state().applicationId())
                .isEqualTo(draft.applicationId())
                .isNotEqualTo(applicant.state().applicationId());
    }

    @Test
    void aBundleOfWhichNothingWasTakenIsPutRightAsAWhole() {
        Draft kept = bundle(new Delivery.TurnedAway()).leftBehind();
        assertThat(kept.serviceId()).isEqualTo("newborn");
        assertThat(kept.handedIn()).isEmpty();
        assertThat(kept.facts().values()).containsKeys("child.name", "socialCard.bank");
    }

    /** The newborn's bundle, handed in by card. */
    private static Applicant bundle(Delivery delivery) {
        return BranchWalk.toFarewell(BranchWalk.atGuide("newborn", ScenarioTree.NONE.start(), Language.ZH_CN), delivery)
                .applicant();
    }

    @Test
    void theCodeThatFilledWhatWasTurnedAwayDoesNotStandInTheWay() {
        Applicant applicant = Applicant.finishing();
        JourneyState filledByCode = applicant
                .state()
                .withFacts(applicant.state().facts().with(new Fact(CodeFacts.ID, "code-1", FactSource.CODE)));
        Applicant turnedAway = applicant
                .at(filledByCode)
                .does(new JourneyEvent.Submitted(Optional.of(Applicant.ticket()), new Delivery.TurnedAway()));
        assertThat(turnedAway.leftBehind().facts().value(CodeFacts.ID)).isEmpty();
    }

    @Test
    void whatWasHandedInCanBeChangedUnderTheSameNumbers() {
        Draft left = Applicant.submitted().leftBehind();
        Applicant applicant = returning(left).does(GO_ON);
        assertThat(applicant.state().mistakes()).isEmpty();
        applicant
                .fills("person.phone", "13900009999")
                .does(PROCEED, PROCEED)
                .does(new JourneyEvent.SignatureDrawn(Applicant.signature()), PROCEED);
        assertThat(applicant.effects(Effect.MakeDocument.class).getLast().receipt())
                .contains("20261123-0001");
        applicant.does(new JourneyEvent.DocumentReady(Applicant.paper()), PROCEED);
        Effect.Submit again = applicant.effects(Effect.Submit.class).getLast();
        assertThat(again.applicationId()).isEqualTo(left.applicationId());
        assertThat(again.facts().value("person.phone")).contains("13900009999");
    }

    @Test
    void whoDoesNotChangeItLeavesItAsItIs() {
        Applicant applicant = returning(handedIn()).does(ANEW);
        assertThat(applicant.step()).isEqualTo(new Step.ChooseService());
        assertThat(applicant.effects(Effect.ForgetDraft.class)).isEmpty();
    }

    @Test
    void aServiceWithoutDraftsLooksForNone() {
        assertThat(Applicant.fetched().effects(Effect.FindDraft.class)).isEmpty();
    }

    @Test
    void theTrailSaysKeptTakenUpAndDeletedWithoutAValue() {
        Applicant keeps = Applicant.atForm().does(KEEP);
        assertThat(told(keeps, new JourneyEvent.DraftKept(draft(), true)))
                .extracting(TrailEntry::step)
                .containsExactly(TrailStep.DRAFT_KEPT);
        assertThat(told(returning(draft()), GO_ON))
                .extracting(TrailEntry::step, TrailEntry::reasons)
                .contains(org.assertj.core.groups.Tuple.tuple(
                        TrailStep.DRAFT_TAKEN_UP, Map.of("service", PERMIT, "left", "half-done")));
        assertThat(told(returning(draft()), ANEW))
                .extracting(TrailEntry::step)
                .containsExactly(TrailStep.DRAFT_DELETED);
        assertThat(told(returning(draft()), GO_ON).toString())
                .doesNotContain(PHONE)
                .doesNotContain("老街");
    }

    static Draft draft() {
        Instant kept = Instant.parse("2026-11-20T02:00:00Z");
        return new Draft(
                "left-before",
                PERMIT,
                FactSheet.empty()
                        .with(new Fact(CardFacts.NAME, NAME, FactSource.ID_CARD))
                        .with(new Fact(CardFacts.ID_NUMBER, NUMBER, FactSource.ID_CARD))
                        .with(new Fact("person.householdAddress", "样本市老街3号", FactSource.ID_CARD))
                        .with(new Fact("person.phone", PHONE, FactSource.APPLICANT))
                        .with(new Fact(
                                ScenarioFact.NAME, "who=self;ground=home;home-paper=lease", FactSource.APPLICANT)),
                Map.of("person.employer", "样本"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                kept,
                kept.plus(Duration.ofDays(7)));
    }

    static Draft handedIn() {
        Draft draft = draft();
        return new Draft(
                draft.applicationId(),
                draft.serviceId(),
                draft.facts(),
                draft.typed(),
                draft.sharedData(),
                Optional.of(new Draft.HandedIn(
                        LocalDate.of(2026, 11, 20), Optional.of("20261120-0001"), Optional.of("A003"))),
                draft.code(),
                draft.keptAt(),
                draft.until());
    }

    private static Applicant kept() {
        Applicant applicant = Applicant.atForm().does(KEEP);
        return applicant.does(new JourneyEvent.DraftKept(applicant.leftBehind(), true));
    }

    private static Applicant returning(Draft left) {
        return Applicant.identifying(PERMIT).havingLeft(left).does(Applicant.card(NAME, NUMBER));
    }

    private static List<TrailEntry> told(Applicant applicant, JourneyEvent event) {
        JourneyState before = applicant.state();
        Transition transition = new Transition(applicant.does(event).state(), List.of());
        return JourneyTrail.steps(before, event, transition, before.lastTouch());
    }
}
