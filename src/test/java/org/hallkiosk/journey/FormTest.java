package org.hallkiosk.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hallkiosk.journey.Applicant.BACK;
import static org.hallkiosk.journey.Applicant.HOME_ADDRESS;
import static org.hallkiosk.journey.Applicant.PERMIT;
import static org.hallkiosk.journey.Applicant.PHONE;
import static org.hallkiosk.journey.Applicant.PROCEED;
import static org.hallkiosk.journey.Applicant.code;

import java.util.Map;
import org.hallkiosk.fact.Fact;
import org.hallkiosk.fact.FactSource;
import org.hallkiosk.service.FactDefinition;
import org.hallkiosk.service.FactDisplay;
import org.hallkiosk.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The form and its fields. */
class FormTest {

    @Test
    void aMissingFieldIsMarkedAndHoldsThePage() {
        Applicant applicant = Applicant.atForm().does(PROCEED);
        assertThat(applicant.step()).isEqualTo(new Step.Form(0));
        assertThat(applicant.state().mistakes()).containsOnlyKeys("person.phone");
        assertThat(applicant.state().mistakes().get("person.phone").key()).isEqualTo("form.missing");
    }

    @Test
    void whatWasFilledInLeadsOn() {
        Applicant applicant = Applicant.atForm().fills("person.phone", "138 0000 0000");
        assertThat(applicant.step()).isEqualTo(new Step.Form(0));
        assertThat(applicant.state().facts().get("person.phone"))
                .contains(new Fact("person.phone", PHONE, FactSource.APPLICANT));
        assertThat(applicant.does(PROCEED).step()).isEqualTo(new Step.Form(1));
    }

    @Test
    void theOptionalFieldMayStayEmpty() {
        assertThat(Applicant.atSign().step()).isEqualTo(new Step.Sign());
        assertThat(Applicant.atSign().state().facts().get("person.employer")).isEmpty();
    }

    @Test
    void anOptionalFieldThatWasEmptiedStaysEmpty() {
        Applicant applicant =
                Applicant.atSecondPage().fills("person.employer", "样本书店").fills("person.employer", " ");
        assertThat(applicant.step()).isEqualTo(new Step.Form(1));
        assertThat(applicant.state().facts().value("person.employer")).isEmpty();
    }

    @Test
    void aRequiredFieldCannotBeEmptied() {
        Applicant applicant = Applicant.atForm().fills("person.phone", " ");
        assertThat(applicant.step()).isEqualTo(new Step.EditField(0, "person.phone"));
        assertThat(applicant.state().mistakes().get("person.phone").key()).isEqualTo("fact.invalid.empty");
    }

    @ParameterizedTest
    @CsvSource({
        "person.phone, 12345, fact.invalid.phone",
        "person.householdAddress, '', fact.invalid.empty",
    })
    void aWrongValueStaysInItsFieldWithTheReason(String fact, String text, String said) {
        Applicant applicant = Applicant.atForm().fills(fact, text);
        assertThat(applicant.step()).isEqualTo(new Step.EditField(0, fact));
        assertThat(applicant.state().mistakes().get(fact).key()).isEqualTo(said);
        assertThat(applicant.state().drafts()).containsEntry(fact, text);
        applicant.does(new JourneyEvent.FieldTyped(fact, text + "1"));
        assertThat(applicant.state().mistakes()).doesNotContainKey(fact);
    }

    @Test
    void whatWasBegunInAFieldIsStillThereAfterBack() {
        Applicant applicant =
                Applicant.editing("person.phone").does(new JourneyEvent.FieldTyped("person.phone", "13800"), BACK);
        assertThat(applicant.step()).isEqualTo(new Step.Form(0));
        assertThat(applicant.state().facts().get("person.phone")).isEmpty();
        applicant.does(BACK, PROCEED, new JourneyEvent.FieldOpened("person.phone"));
        assertThat(applicant.state().drafts()).containsEntry("person.phone", "13800");
    }

    @Test
    void touchingDoneTwiceIsDoneOnce() {
        Applicant applicant =
                Applicant.atForm().fills("person.phone", PHONE).does(new JourneyEvent.FieldDone("person.phone", "1"));
        assertThat(applicant.step()).isEqualTo(new Step.Form(0));
        assertThat(applicant.state().facts().value("person.phone")).contains(PHONE);
    }

    @Test
    void whatTheCardSaysOfThePersonIsNotTypedOver() {
        assertThat(Applicant.atForm()
                        .does(new JourneyEvent.FieldOpened(CardFacts.NAME))
                        .step())
                .isEqualTo(new Step.Form(0));
    }

    @Test
    void anAddressMayHaveChangedSinceTheCardWasMade() {
        Applicant applicant = Applicant.atForm().fills("person.householdAddress", HOME_ADDRESS);
        assertThat(applicant.state().facts().value("person.householdAddress")).contains(HOME_ADDRESS);
    }

    @Test
    void whoDoesNotKnowSaysSoWhereTheFormAllowsIt() {
        Applicant applicant = SampleSteps.atOtherParent()
                .fills("spouse.name", "样本乙")
                .fills("spouse.idNumber", FactDefinition.UNKNOWN);
        assertThat(applicant.state().facts().value("spouse.idNumber")).contains("unknown");
        assertThat(new FactDisplay(Applicant.shipped().catalogue().facts())
                        .show("spouse.idNumber", "unknown", Language.ZH_CN))
                .isEqualTo("不详");
        applicant.does(PROCEED);
        assertThat(applicant.step()).isNotInstanceOf(Step.Form.class);
    }

    @Test
    void whereTheFormWantsToKnowThatIsNoAnswer() {
        Applicant applicant = Applicant.editing("person.phone")
                .does(new JourneyEvent.FieldDone("person.phone", FactDefinition.UNKNOWN));
        assertThat(applicant.state().facts().value("person.phone")).isEmpty();
        assertThat(applicant.state().mistakes()).containsKey("person.phone");
    }

    @Test
    void aFieldOfAnotherPageOrNoneCannotBeOpened() {
        assertThat(Applicant.atForm()
                        .does(
                                new JourneyEvent.FieldOpened("residence.since"),
                                new JourneyEvent.FieldOpened("nobody.knows"))
                        .step())
                .isEqualTo(new Step.Form(0));
    }

    @Test
    void twoSourcesThatDisagreeAreForTheApplicantToDecide() {
        Applicant applicant =
                SampleSteps.conflict().fills("person.phone", PHONE).does(PROCEED);
        assertThat(applicant.step()).isEqualTo(new Step.Form(0));
        assertThat(applicant.state().mistakes().get("person.householdAddress").key())
                .isEqualTo("form.undecided");
        applicant.does(new JourneyEvent.SourceChosen("person.householdAddress", FactSource.CODE), PROCEED);
        assertThat(applicant.step()).isEqualTo(new Step.Form(1));
        assertThat(applicant.state().facts().value("person.householdAddress")).contains("样本市旧样本区老样本路88号3号楼2单元501室");
    }

    @Test
    void aSourceThatSaidNothingDecidesNothing() {
        Applicant applicant =
                SampleSteps.conflict().does(new JourneyEvent.SourceChosen("person.householdAddress", FactSource.DRAFT));
        assertThat(applicant.state().facts().inConflict("person.householdAddress"))
                .isTrue();
    }

    @Test
    void aPreparedValueThatTheHallDoesNotTakeIsForTheApplicantToCorrect() {
        Applicant applicant = Applicant.identifying(PERMIT)
                .does(
                        code(Map.of("person.phone", "5551234")),
                        Applicant.card(Applicant.NAME, Applicant.NUMBER),
                        PROCEED);
        assertThat(applicant.state().mistakes().get("person.phone").key()).isEqualTo("fact.invalid.phone");
        assertThat(applicant.fills("person.phone", PHONE).does(PROCEED).step()).isEqualTo(new Step.Form(1));
    }

    @Test
    void anotherLanguageLosesNothing() {
        Applicant applicant =
                Applicant.editing("residence.address").does(new JourneyEvent.FieldTyped("residence.address", "样本"));
        JourneyState before = applicant.state();
        JourneyState after =
                applicant.does(new JourneyEvent.LanguageSwitched(Language.EN)).state();
        assertThat(after.step()).isEqualTo(before.step());
        assertThat(after.drafts()).isEqualTo(before.drafts()).containsEntry("residence.address", "样本");
        assertThat(after.facts()).isSameAs(before.facts());
        assertThat(after.language()).isEqualTo(Language.EN);
    }
}
