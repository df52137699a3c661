package org.hallkiosk.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.hallkiosk.service.Catalogue;
import org.hallkiosk.service.FormField;
import org.hallkiosk.service.FormPage;
import org.hallkiosk.service.ServiceItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mistakes in the questions, scenarios and bundles of a service file, and what is said of them. */
class ScenarioMistakesTest {
    private static final String PERMIT = "services/residence-permit.yaml";

    @TempDir
    Path temporary;

    private EditedFolder edited;

    @BeforeEach
    void copy() {
        edited = new EditedFolder(temporary);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "scenarios: [home-by-lease] | scenarios: [home-by-leas] | There is no scenario \"home-by-leas\"",
                "next: home-paper | next: home-papers | There is no question \"home-papers\"",
                "next: home-paper | next: who | leads back to the question who",
                "materials: [lease] | materials: [leese] | There is no material \"leese\"",
                "materials: [lease] | drop: [leese] | There is no material \"leese\"",
                "omit: [person.employer] | omit: [person.employr] | There is no fact \"person.employr\"",
                "require: [person.employer] | require: [person.employr] | There is no fact \"person.employr\"",
                "fact: residence.ground | fact: residence.grounds | There is no fact \"residence.grounds\"",
                "value: home | value: house | house",
                "id: purchase-contract | id: deed | The id deed stands twice"
            })
    void aWrongNameIsSaidAtItsLine(String right, String wrong, String said) {
        edited.replace(PERMIT, right, wrong);
        int line = edited.lineOf(PERMIT, wrong.equals("id: deed") ? "购房合同, en: The purchase" : wrong);
        assertThat(edited.mistakes())
                .anySatisfy(mistake -> assertThat(mistake)
                        .startsWith(PERMIT + ":" + (wrong.equals("id: deed") ? line - 1 : line) + " ")
                        .contains(said));
    }

    @Test
    void anELicenceForTwoPapersIsSaid() {
        edited.replace(
                PERMIT,
                "licence: {zh-CN: 居民身份证电子证照, en: Electronic ID card}",
                "licence: {zh-CN: 居民身份证电子证照, en: Electronic ID card}\n      licenceKind: property-certificate");
        assertThat(edited.mistakes())
                .singleElement()
                .asString()
                .startsWith(PERMIT + ":")
                .contains("Two materials name the e-licence property-certificate");
    }

    @Test
    void anELicenceWithoutItsNameIsSaid() {
        edited.replace(PERMIT, "note: {zh-CN: 在本机读取", "licenceKind: id-card\n      note: {zh-CN: 在本机读取");
        edited.replace(PERMIT, "licence: {zh-CN: 居民身份证电子证照, en: Electronic ID card}\n      ", "");
        assertThat(edited.mistakes()).singleElement().asString().contains("licence");
    }

    @Test
    void aSampleELicenceThatNoServiceLooksForIsSaid() {
        edited.replace("samples/e-licences.yaml", "licence.household-register", "licence.houshold-register");
        assertThat(edited.mistakes())
                .singleElement()
                .asString()
                .startsWith("samples/e-licences.yaml:")
                .contains("No service looks for the e-licence \"licence.houshold-register\"");
    }

    @Test
    void aBundleOfAServiceThatIsNotThereIsSaid() {
        edited.append(PERMIT, "\nbundle: {items: [social-insurance-certificate, birth]}\n");
        assertThat(edited.mistakes()).singleElement().asString().contains("There is no service \"birth\"");
    }

    @Test
    void aBundleInABundleIsSaid() {
        edited.append(PERMIT, "\nbundle: {items: [social-insurance-certificate, residence-permit]}\n");
        assertThat(edited.mistakes()).singleElement().asString().contains("residence-permit is itself a bundle");
    }

    @Test
    void aBundleAsksEachFactOfItsItemsOnceAndAsStrictlyAsAnyOfThem() {
        String other = edited.read(PERMIT)
                .replace("id: residence-permit\n", "id: second-permit\n")
                .replace("99200900100001", "99200900100002")
                .replace("{fact: person.employer, required: false}", "{fact: person.employer, required: true}");
        String bundle = edited.read("services/social-insurance-certificate.yaml")
                .replace("\nid: social-insurance-certificate\n", """

                        id: both
                        bundle:
                          items: [residence-permit, second-permit]
                          answers:
                            residence-permit: {who: self, ground: study, study-paper: school}
                            second-permit: {who: self, ground: work, work-paper: contract}
                        """)
                .replace("99201400100001", "99201400100009");
        edited.write("services/second-permit.yaml", other).write("services/both.yaml", bundle);
        Catalogue catalogue = edited.loaded().catalogue();
        ServiceItem both = catalogue.item("both").orElseThrow();
        ServiceItem permit = catalogue.item("residence-permit").orElseThrow();
        assertThat(both.fields())
                .hasSize(permit.fields().size() - 1)
                .contains(new FormField("person.employer", true))
                .extracting(FormField::fact)
                .doesNotHaveDuplicates()
                .doesNotContain("residence.ground");
        assertThat(both.form()).extracting(FormPage::title).doesNotHaveDuplicates();
        assertThat(catalogue.partsOf(both))
                .extracting(ServiceItem::id)
                .containsExactly("residence-permit", "second-permit");
    }

    @Test
    void aBundleThatLeavesAQuestionOfAnItemOpenIsSaid() {
        edited.replace("services/newborn.yaml", "{when: born, partner: both}", "{when: born}");
        assertThat(edited.mistakes())
                .singleElement()
                .asString()
                .contains("does not say how the question \"partner\" of birth-registration is answered");
    }

    @Test
    void aBundleThatAnswersWhatIsNotOfferedIsSaid() {
        edited.replace("services/newborn.yaml", "{group: newborn}", "{group: baby}");
        assertThat(edited.mistakes())
                .singleElement()
                .asString()
                .contains("The question has no answer \"baby\"", "newborn");
    }

    @Test
    void aScenarioThatNamesAPaperOrSourceThatIsNotThereIsSaid() {
        edited.replace(
                "services/no-criminal-record.yaml",
                "document: {template: no-criminal-record-application",
                "document: {template: no-criminal-record-applications");
        edited.replace("services/no-criminal-record.yaml", "source: no-criminal-record", "source: criminal-record");
        assertThat(edited.mistakes())
                .anySatisfy(mistake -> assertThat(mistake).contains("no-criminal-record-applications"))
                .anySatisfy(mistake -> assertThat(mistake).contains("There is no data source \"criminal-record\""));
    }
}
