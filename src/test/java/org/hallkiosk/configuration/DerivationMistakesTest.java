package org.hallkiosk.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mistakes in how one fact follows from another. */
class DerivationMistakesTest {
    private static final String SEX = "derive: {rule: SEX_OF_ID_NUMBER, from: person.idNumber}";
    private static final String BANDS = "bands: {under16: 0, adult: 16, from60: 60, from80: 80}";

    @TempDir
    Path temporary;

    private EditedFolder edited;

    @BeforeEach
    void copy() {
        edited = new EditedFolder(temporary);
    }

    @Test
    void aFactThatNobodyDefinedIsNamed() {
        edited.replace("facts.yaml", SEX, "derive: {rule: SEX_OF_ID_NUMBER, from: person.number}");
        assertThat(edited.mistakes()).singleElement().asString().contains("There is no fact \"person.number\"");
    }

    @Test
    void aRuleOnTheWrongKindOfFactIsNamed() {
        edited.replace("facts.yaml", SEX, "derive: {rule: SEX_OF_ID_NUMBER, from: person.name}");
        assertThat(edited.mistakes())
                .singleElement()
                .asString()
                .contains("SEX_OF_ID_NUMBER needs person.name to be a RESIDENT_ID, but it is a PERSON_NAME");
    }

    @Test
    void aFactThatFollowsFromItselfIsNamed() {
        edited.replace("facts.yaml", SEX, "derive: {rule: SEX_OF_ID_NUMBER, from: person.sex}");
        assertThat(edited.mistakes()).singleElement().asString().contains("person.sex would follow from itself");
    }

    @Test
    void anAgeBandWithoutAgesIsNamed() {
        edited.replace("facts.yaml", BANDS, "names: {adult: [成年]}");
        assertThat(edited.mistakes())
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).contains("AGE_BAND_OF_BIRTH_DATE lacks its \"bands\""))
                .anySatisfy(line -> assertThat(line).contains("AGE_BAND_OF_BIRTH_DATE has no use for \"names\""));
    }

    @Test
    void aBandThatIsNoChoiceIsNamed() {
        edited.replace("facts.yaml", BANDS, "bands: {under16: 0, grownup: 16}");
        assertThat(edited.mistakes()).singleElement().asString().contains("grownup");
    }
}
