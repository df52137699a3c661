package org.hallkiosk.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hallkiosk.journey.Applicant.AGREE;
import static org.hallkiosk.journey.Applicant.ALLOWANCE;
import static org.hallkiosk.journey.Applicant.BACK;
import static org.hallkiosk.journey.Applicant.NAME;
import static org.hallkiosk.journey.Applicant.NUMBER;
import static org.hallkiosk.journey.Applicant.PROCEED;
import static org.hallkiosk.journey.Applicant.REFUSE;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hallkiosk.fact.Fact;
import org.hallkiosk.fact.FactSource;
import org.hallkiosk.fact.LicenceFacts;
import org.hallkiosk.journey.Consents.About;
import org.hallkiosk.service.Material;
import org.hallkiosk.store.Draft;
import org.junit.jupiter.api.Test;

/** An e-licence instead of the paper: only after a yes, and without it the paper is brought. */
class LicenceStepsTest {
    private static final JourneyEvent FOUND = new JourneyEvent.LicencesFound(Map.of("household-register", "EL-1"));

    @Test
    void nothingIsLookedForBeforeTheApplicantAgrees() {
        Applicant applicant = Applicant.askedForLicences();
        assertThat(applicant.step()).isEqualTo(new Step.AskConsent(About.LICENCES));
        assertThat(applicant.effects(Effect.FetchLicences.class)).isEmpty();
        assertThat(applicant.does(AGREE).effects(Effect.FetchLicences.class))
                .containsExactly(new Effect.FetchLicences(ALLOWANCE, NUMBER, NAME, List.of("household-register")));
        assertThat(applicant.step()).isEqualTo(new Step.FetchingLicences());
    }

    @Test
    void aFoundLicenceSparesThePaperAndIsHandedIn() {
        Applicant applicant = Applicant.askedForLicences().does(AGREE, FOUND);
        assertThat(applicant.step()).isEqualTo(new Step.Form(0));
        assertThat(applicant.notice()).isEqualTo("licences.fetched");
        assertThat(LicenceSteps.fetched(applicant.state()))
                .extracting(Material::id)
                .containsExactly("household-register");
        assertThat(LicenceSteps.toBring(applicant.state())).isEmpty();
        assertThat(LicenceFacts.found(applicant.state().handedIn())).isEqualTo(Map.of("household-register", "EL-1"));
    }

    @Test
    void whoRefusesBringsThePaperAndIsNotAskedAgain() {
        Applicant applicant = Applicant.askedForLicences().does(REFUSE);
        assertThat(applicant.step()).isEqualTo(new Step.Form(0));
        assertThat(applicant.notice()).isEqualTo("licences.refused");
        assertThat(LicenceSteps.toBring(applicant.state()))
                .extracting(Material::id)
                .containsExactly("household-register");
        assertThat(applicant.does(BACK, PROCEED).step()).isEqualTo(new Step.Form(0));
        assertThat(applicant.effects(Effect.FetchLicences.class)).isEmpty();
    }

    @Test
    void withADeadPlatformThePaperIsBroughtAndGoingBackTriesAgain() {
        Applicant applicant = Applicant.askedForLicences().does(AGREE, new JourneyEvent.LicencesNotFetched());
        assertThat(applicant.step()).isEqualTo(new Step.Form(0));
        assertThat(applicant.notice()).isEqualTo("licences.not-reached");
        assertThat(LicenceSteps.toBring(applicant.state())).hasSize(1);
        assertThat(applicant.does(BACK, PROCEED, FOUND).notice()).isEqualTo("licences.fetched");
        assertThat(LicenceSteps.toBring(applicant.state())).isEmpty();
    }

    @Test
    void whoHoldsNoneBringsThePaper() {
        Applicant applicant = Applicant.askedForLicences().does(AGREE, new JourneyEvent.LicencesFound(Map.of()));
        assertThat(applicant.notice()).isEqualTo("licences.none");
        assertThat(LicenceSteps.toBring(applicant.state())).hasSize(1);
    }

    @Test
    void aLicenceThatNobodyAskedForIsNotTaken() {
        Applicant applicant = Applicant.askedForLicences()
                .does(AGREE, new JourneyEvent.LicencesFound(Map.of("marriage-certificate", "EL-2")));
        assertThat(LicenceFacts.found(applicant.state().facts())).isEmpty();
    }

    @Test
    void withoutAPlatformNobodyIsAsked() {
        assertThat(Applicant.identifying(ALLOWANCE)
                        .does(Applicant.card(NAME, NUMBER))
                        .step())
                .isEqualTo(new Step.Form(0));
    }

    @Test
    void aLicenceServesTheOneServiceForWhichItWasLookedFor() {
        Applicant applicant = Applicant.askedForLicences().does(AGREE, FOUND, BACK, BACK, BACK, BACK);
        assertThat(LicenceFacts.found(applicant.state().facts())).isEmpty();
    }

    @Test
    void aResumedDraftBringsItsLicenceAndIsNotAskedAboutItAgain() {
        Applicant leaving = Applicant.askedForLicences().does(AGREE, FOUND, new JourneyEvent.KeepDraft());
        Draft draft = leaving.leftBehind();
        Applicant back = Applicant.atPlatform(ALLOWANCE)
                .havingLeft(draft)
                .does(PROCEED, Applicant.card(NAME, NUMBER), new JourneyEvent.DraftAnswered(true));
        assertThat(back.step()).isEqualTo(new Step.Form(0));
        assertThat(back.state().facts().get(LicenceFacts.name("household-register")))
                .isEqualTo(
                        Optional.of(new Fact(LicenceFacts.name("household-register"), "EL-1", FactSource.SHARED_DATA)));
        assertThat(back.effects(Effect.FetchLicences.class)).isEmpty();
    }

    @Test
    void thePrintedListKnowsWhatNeedNotBeBrought() {
        Applicant applicant =
                Applicant.askedForLicences().does(AGREE, FOUND, BACK, new JourneyEvent.TakeAwayChosen(), PROCEED);
        assertThat(applicant.effects(Effect.PrintChecklist.class))
                .singleElement()
                .satisfies(print -> assertThat(print.licences()).containsExactly("household-register"));
    }
}
