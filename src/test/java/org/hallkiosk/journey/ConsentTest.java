package org.hallkiosk.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hallkiosk.journey.Applicant.AGREE;
import static org.hallkiosk.journey.Applicant.BACK;
import static org.hallkiosk.journey.Applicant.CERTIFICATE;
import static org.hallkiosk.journey.Applicant.ENDORSEMENT;
import static org.hallkiosk.journey.Applicant.NAME;
import static org.hallkiosk.journey.Applicant.NUMBER;
import static org.hallkiosk.journey.Applicant.OTHER_NAME;
import static org.hallkiosk.journey.Applicant.OTHER_NUMBER;
import static org.hallkiosk.journey.Applicant.PROCEED;
import static org.hallkiosk.journey.Applicant.REFUSE;

import java.util.List;
import java.util.Map;
import org.hallkiosk.audit.TrailEntry;
import org.hallkiosk.audit.TrailStep;
import org.hallkiosk.fact.Fact;
import org.hallkiosk.fact.FactSource;
import org.hallkiosk.journey.Consents.About;
import org.junit.jupiter.api.Test;

/** Nothing is fetched and no card serves another purpose before the applicant has said yes. */
class ConsentTest {

    @Test
    void nothingIsFetchedBeforeTheApplicantAgrees() {
        Applicant applicant = Applicant.askedForSharedData();
        assertThat(applicant.step()).isEqualTo(new Step.AskConsent(About.SHARED_DATA));
        assertThat(applicant.effects(Effect.FetchRecords.class)).isEmpty();
        assertThat(applicant.does(PROCEED).effects(Effect.FetchRecords.class)).isEmpty();
        assertThat(applicant.does(AGREE).effects(Effect.FetchRecords.class))
                .containsExactly(new Effect.FetchRecords(
                        "residence",
                        Applicant.ENDORSEMENT,
                        NUMBER,
                        Applicant.NAME,
                        List.of("person.householdAddress", "residence.address", "residence.since", "person.phone")));
    }

    @Test
    void whoAgreesFindsTheFormFilledIn() {
        Applicant applicant = Applicant.askedForSharedData()
                .does(
                        AGREE,
                        new JourneyEvent.RecordsArrived(
                                List.of(new Fact("residence.since", "2023-04-12", FactSource.SHARED_DATA))));
        assertThat(applicant.step()).isEqualTo(new Step.Form(0));
        assertThat(applicant.state().facts().value("residence.since")).contains("2023-04-12");
    }

    @Test
    void whoRefusesTypesInstead() {
        Applicant applicant = Applicant.askedForSharedData().does(REFUSE);
        assertThat(applicant.step()).isEqualTo(new Step.Form(0));
        assertThat(applicant.effects(Effect.FetchRecords.class)).isEmpty();
        applicant.fills("residence.since", "2023-04-12");
        assertThat(applicant.state().facts().get("residence.since"))
                .contains(new Fact("residence.since", "2023-04-12", FactSource.APPLICANT));
    }

    @Test
    void sharedDataThatAreOutOfDateMayBeTypedOver() {
        Applicant applicant = Applicant.askedForSharedData()
                .does(AGREE, new JourneyEvent.RecordsArrived(Applicant.register()))
                .fills("person.phone", "13900009999");
        assertThat(applicant.state().facts().value("person.phone")).contains("13900009999");
    }

    @Test
    void theCardAndSharedDataThatDisagreeAreForTheApplicantToDecide() {
        Applicant applicant =
                Applicant.askedForSharedData().does(AGREE, new JourneyEvent.RecordsArrived(Applicant.register()));
        assertThat(applicant.state().facts().inConflict("person.householdAddress"))
                .isTrue();
        applicant.does(new JourneyEvent.SourceChosen("person.householdAddress", FactSource.SHARED_DATA));
        assertThat(applicant.state().facts().value("person.householdAddress")).contains("样本市朝阳区新样本路2号");
    }

    @Test
    void whatTheCardSaysOfThePersonStandsAgainstSharedData() {
        Applicant applicant = Applicant.askedForSharedData()
                .does(
                        AGREE,
                        new JourneyEvent.RecordsArrived(
                                List.of(new Fact(CardFacts.NAME, OTHER_NAME, FactSource.SHARED_DATA))));
        assertThat(applicant.state().facts().all(CardFacts.NAME))
                .containsExactly(new Fact(CardFacts.NAME, NAME, FactSource.ID_CARD));
    }

    @Test
    void dataThatCannotBeHadAreTyped() {
        assertThat(Applicant.askedForSharedData()
                        .does(AGREE, new JourneyEvent.RecordsFailed())
                        .notice())
                .isEqualTo("shared-data.not-reached");
        Applicant unknown = Applicant.askedForSharedData().does(AGREE, new JourneyEvent.RecordsArrived(List.of()));
        assertThat(unknown.step()).isEqualTo(new Step.Form(0));
        assertThat(unknown.notice()).isEqualTo("shared-data.nothing-known");
    }

    @Test
    void anAnswerIsNotAskedForTwice() {
        Applicant refused = Applicant.askedForSharedData().does(REFUSE, BACK, PROCEED);
        assertThat(refused.step()).isEqualTo(new Step.Form(0));
        Applicant agreed = Applicant.askedForSharedData()
                .does(AGREE, new JourneyEvent.RecordsArrived(Applicant.register()), BACK, PROCEED);
        assertThat(agreed.step()).isEqualTo(new Step.Form(0));
        assertThat(agreed.effects(Effect.FetchRecords.class)).hasSize(1);
    }

    @Test
    void aServiceThatIsAboutTheDataIsNotBegunWithoutThem() {
        Applicant applicant = Applicant.askedForRecords().does(REFUSE);
        assertThat(applicant.step()).isEqualTo(new Step.Guide());
        assertThat(applicant.effects(Effect.FetchRecords.class)).isEmpty();
        assertThat(applicant.does(PROCEED).step()).isEqualTo(new Step.AskConsent(About.SHARED_DATA));
    }

    @Test
    void aCardReadForOneServiceServesAnotherOnlyWhenAgreed() {
        Applicant applicant = Applicant.atForm().does(BACK, BACK, new JourneyEvent.ServiceChosen(ENDORSEMENT), PROCEED);
        assertThat(applicant.step()).isEqualTo(new Step.AskConsent(About.CARD_FOR_ANOTHER_SERVICE));
        assertThat(applicant.does(AGREE).step()).isEqualTo(new Step.AskConsent(About.SHARED_DATA));
    }

    @Test
    void aCardThatMayNotServeAnotherServiceIsForgotten() {
        Applicant applicant =
                Applicant.atForm().does(BACK, BACK, new JourneyEvent.ServiceChosen(ENDORSEMENT), PROCEED, REFUSE);
        assertThat(applicant.step()).isEqualTo(new Step.Identify());
        assertThat(applicant.state().facts().values()).doesNotContainKeys(CardFacts.NAME, CardFacts.ID_NUMBER);
        assertThat(applicant.does(Applicant.card(NAME, NUMBER)).step())
                .isEqualTo(new Step.AskConsent(About.SHARED_DATA));
    }

    @Test
    void whatOneAgreedToIsNotAnotherPersonsWord() {
        Applicant applicant = Applicant.askedForSharedData()
                .does(AGREE, new JourneyEvent.RecordsFailed(), BACK, BACK)
                .does(new JourneyEvent.ServiceChosen(Applicant.PERMIT), PROCEED, REFUSE)
                .does(Applicant.card(OTHER_NAME, OTHER_NUMBER))
                .does(BACK, BACK, new JourneyEvent.ServiceChosen(ENDORSEMENT), PROCEED, AGREE);
        assertThat(applicant.step()).isEqualTo(new Step.AskConsent(About.SHARED_DATA));
    }

    @Test
    void theTrailKeepsEachAnswer() {
        assertThat(told(Applicant.askedForSharedData(), AGREE))
                .extracting(TrailEntry::step, TrailEntry::reasons)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        TrailStep.CONSENT_GIVEN, Map.of("to", "shared-data", "for", ENDORSEMENT)));
        assertThat(told(Applicant.askedForRecords(), REFUSE))
                .extracting(TrailEntry::step, TrailEntry::reasons)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        TrailStep.CONSENT_REFUSED, Map.of("to", "shared-data", "for", CERTIFICATE)));
        assertThat(told(Applicant.askedForSharedData(), BACK)).isEmpty();
    }

    private static List<TrailEntry> told(Applicant applicant, JourneyEvent event) {
        JourneyState before = applicant.state();
        Transition transition = new Transition(applicant.does(event).state(), List.of());
        return JourneyTrail.steps(before, event, transition, before.lastTouch());
    }
}
