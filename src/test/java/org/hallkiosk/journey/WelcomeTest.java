package org.hallkiosk.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hallkiosk.journey.Applicant.BACK;
import static org.hallkiosk.journey.Applicant.PERMIT;
import static org.hallkiosk.journey.Applicant.PROCEED;

import org.hallkiosk.text.Language;
import org.junit.jupiter.api.Test;

/** Welcome, language, choosing a service, its guide. */
class WelcomeTest {

    @Test
    void oneTouchWakesTheTerminal() {
        assertThat(new Applicant().does(new JourneyEvent.Touched()).step()).isEqualTo(new Step.ChooseLanguage());
    }

    @Test
    void theChosenLanguageLeadsToTheServices() {
        Applicant applicant = Applicant.atLanguage().does(new JourneyEvent.LanguageChosen(Language.EN));
        assertThat(applicant.step()).isEqualTo(new Step.ChooseService());
        assertThat(applicant.state().language()).isEqualTo(Language.EN);
    }

    @Test
    void theLanguageButtonOnTheLanguageScreenDoesNotChooseYet() {
        Applicant applicant = Applicant.atLanguage().does(new JourneyEvent.LanguageSwitched(Language.EN));
        assertThat(applicant.step()).isEqualTo(new Step.ChooseLanguage());
        assertThat(applicant.state().language()).isEqualTo(Language.EN);
    }

    @Test
    void aServiceIsExplainedBeforeAnythingIsRead() {
        Applicant applicant = Applicant.atServices().does(new JourneyEvent.ServiceChosen(PERMIT));
        assertThat(applicant.step()).isEqualTo(new Step.Guide());
        assertThat(applicant.state().chosenService().id()).isEqualTo(PERMIT);
        assertThat(Journey.wanted(applicant.state())).isEmpty();
    }

    @Test
    void tappingAServiceTwiceChoosesItOnce() {
        Applicant applicant = Applicant.atGuide(PERMIT)
                .does(new JourneyEvent.ServiceChosen(PERMIT), new JourneyEvent.ServiceChosen(Applicant.CERTIFICATE));
        assertThat(applicant.step()).isEqualTo(new Step.Guide());
        assertThat(applicant.state().chosenService().id()).isEqualTo(PERMIT);
    }

    @Test
    void aServiceThatIsNotOfferedLeadsNowhere() {
        Applicant applicant = Applicant.atServices().does(new JourneyEvent.ServiceChosen("closed-last-year"));
        assertThat(applicant.step()).isEqualTo(new Step.ChooseService());
    }

    @Test
    void beginningLeadsToIdentifying() {
        assertThat(Applicant.atGuide(PERMIT).does(PROCEED).step()).isEqualTo(new Step.Identify());
    }

    @Test
    void everyModeCombinesWithTheOthersAndEndsWithTheApplicant() {
        Applicant applicant = Applicant.atServices()
                .does(
                        new JourneyEvent.ElderModeSwitched(true),
                        new JourneyEvent.ContrastSwitched(true),
                        new JourneyEvent.LowModeSwitched(true));
        assertThat(applicant.state().mode()).isEqualTo(new DisplayMode(true, true, true));
        assertThat(applicant.does(Applicant.HOME).state().mode()).isEqualTo(DisplayMode.USUAL);
    }

    @Test
    void switchesOnTheFirstScreenDoNotWaitForSomebodyElse() {
        Applicant applicant = new Applicant()
                .does(new JourneyEvent.ElderModeSwitched(true), new JourneyEvent.LanguageSwitched(Language.EN));
        assertThat(applicant.waits(59).state().mode().elder()).isTrue();
        applicant.waits(2);
        assertThat(applicant.state().mode()).isEqualTo(DisplayMode.USUAL);
        assertThat(applicant.state().language()).isEqualTo(Language.ZH_CN);
    }

    @Test
    void anotherServiceTakesOverThePersonButNotTheSignature() {
        Applicant applicant = Applicant.atPreview().does(BACK, BACK, BACK, BACK, BACK);
        assertThat(applicant.step()).isEqualTo(new Step.ChooseService());
        assertThat(applicant.state().facts().value(CardFacts.NAME)).contains(Applicant.NAME);
        assertThat(applicant.state().signature()).isEmpty();
        assertThat(applicant.state().document()).isEmpty();
    }

    @Test
    void recordsFetchedForOneServiceDoNotGoIntoAnother() {
        Applicant applicant = Applicant.fetched().does(BACK, BACK);
        assertThat(applicant.step()).isEqualTo(new Step.ChooseService());
        assertThat(applicant.state().facts().value("insurance.status")).isEmpty();
        assertThat(applicant.state().facts().value(CardFacts.NAME)).contains(Applicant.NAME);
    }
}
