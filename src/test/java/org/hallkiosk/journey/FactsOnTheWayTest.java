package org.hallkiosk.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hallkiosk.journey.Applicant.NUMBER;
import static org.hallkiosk.journey.Applicant.PERMIT;
import static org.hallkiosk.journey.Applicant.PHONE;
import static org.hallkiosk.journey.Applicant.PROCEED;
import static org.hallkiosk.journey.Applicant.code;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hallkiosk.fact.Fact;
import org.hallkiosk.fact.FactSource;
import org.hallkiosk.service.ServiceItem;
import org.junit.jupiter.api.Test;

/** Facts that come from several sources, or follow from one another, on the way through the form. */
class FactsOnTheWayTest {

    @Test
    void whoTypesTheIdNumberIsNotAskedForBirthDateAndSex() {
        Applicant applicant = Applicant.identifying(PERMIT)
                .does(new JourneyEvent.TypeInstead())
                .fills(CardFacts.ID_NUMBER, NUMBER);
        assertThat(applicant.state().facts().get("person.birthDate"))
                .contains(new Fact("person.birthDate", "1949-12-31", FactSource.DERIVED));
        assertThat(applicant.state().facts().value("person.sex")).contains("2");
        applicant.does(PROCEED);
        assertThat(applicant.state().mistakes()).doesNotContainKeys("person.birthDate", "person.sex");
    }

    @Test
    void whatFollowsFromTheIdNumberIsPutRightThere() {
        Applicant applicant = Applicant.identifying(PERMIT)
                .does(new JourneyEvent.TypeInstead())
                .fills(CardFacts.ID_NUMBER, NUMBER)
                .does(new JourneyEvent.FieldOpened("person.birthDate"));
        assertThat(applicant.step()).isEqualTo(new Step.Form(0));
    }

    @Test
    void aTypedAddressGivesItsDistrict() {
        Applicant applicant = Applicant.atSecondPage().fills("residence.address", "北京市海淀区学院路2号");
        assertThat(applicant.state().facts().get("residence.division"))
                .contains(new Fact("residence.division", "110108", FactSource.DERIVED));
    }

    @Test
    void bothOfTwoWrongValuesMayBeTypedOver() {
        Applicant applicant = SampleSteps.conflict().fills("person.householdAddress", "样本市第三条路3号");
        assertThat(applicant.state().facts().inConflict("person.householdAddress"))
                .isFalse();
        assertThat(applicant.state().facts().value("person.householdAddress")).contains("样本市第三条路3号");
    }

    @Test
    void theTypedAddressIsAskedAboutWhenACardThenSaysAnother() {
        Applicant applicant = Applicant.identifying(PERMIT)
                .does(new JourneyEvent.TypeInstead())
                .fills("person.householdAddress", "样本市第三条路3号")
                .does(Applicant.BACK, PROCEED, Applicant.card(Applicant.NAME, NUMBER));
        assertThat(applicant.state().facts().inConflict("person.householdAddress"))
                .isTrue();
    }

    @Test
    void aCodeIsHeldToTheRulesOfTheForm() {
        Map<String, String> prepared = new LinkedHashMap<>();
        prepared.put("person.phone", "+86 138-0000-0000");
        prepared.put("residence.since", "2024年3月1日");
        prepared.put("residence.housing", "bought");
        prepared.put("nobody.asks", "anything");
        Applicant applicant =
                Applicant.identifying(PERMIT).does(code(prepared), Applicant.card(Applicant.NAME, NUMBER));
        assertThat(applicant.state().facts().values())
                .containsEntry("person.phone", PHONE)
                .containsEntry("residence.since", "2024-03-01")
                .doesNotContainKeys("residence.housing", "nobody.asks");
        assertThat(applicant.state().mistakes()).containsOnlyKeys("residence.housing");
        assertThat(applicant.does(PROCEED).state().mistakes()).containsOnlyKeys("residence.housing");
        assertThat(applicant.fills("residence.housing", "rented").state().mistakes())
                .isEmpty();
    }

    @Test
    void whatTheCardKnowsIsNotWrongBecauseTheCodeWas() {
        Applicant applicant = Applicant.identifying(PERMIT)
                .does(code(Map.of(CardFacts.NAME, "样本1")), Applicant.card(Applicant.NAME, NUMBER));
        assertThat(applicant.state().mistakes()).isEmpty();
        assertThat(applicant.state().drafts()).isEmpty();
    }

    @Test
    void sharedDataIsHeldToTheRulesOfTheForm() {
        Applicant applicant = Applicant.askedForSharedData()
                .does(
                        Applicant.AGREE,
                        new JourneyEvent.RecordsArrived(List.of(
                                new Fact("person.phone", "+86 138-0000-0000", FactSource.SHARED_DATA),
                                new Fact("residence.since", "20200230", FactSource.SHARED_DATA))));
        assertThat(applicant.state().facts().value("person.phone")).contains(PHONE);
        assertThat(applicant.state().facts().value("residence.since")).isEmpty();
        assertThat(applicant.state().mistakes().get("residence.since").key()).isEqualTo("fact.invalid.date");
    }

    @Test
    void recordsThatCannotBeAreNotPrinted() {
        Applicant applicant = Applicant.fetching()
                .does(new JourneyEvent.RecordsArrived(List.of(
                        new Fact("insurance.months", "12", FactSource.SHARED_DATA),
                        new Fact("insurance.since", "20200230", FactSource.SHARED_DATA))));
        assertThat(applicant.step()).isEqualTo(new Step.NoRecords(false));
    }

    @Test
    void nothingOfTheFormIsAskedThatIsKnown() {
        Applicant applicant = Applicant.identifying(PERMIT)
                .does(code(Map.of("person.phone", PHONE)), Applicant.card(Applicant.NAME, NUMBER), PROCEED);
        ServiceItem permit = applicant.state().chosenService();
        assertThat(applicant.step()).isEqualTo(new Step.Form(1));
        assertThat(permit.form().getFirst().fields())
                .allSatisfy(field -> assertThat(applicant.state().facts().value(field.fact()))
                        .isPresent());
    }
}
