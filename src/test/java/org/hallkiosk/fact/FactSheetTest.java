package org.hallkiosk.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which of several sources counts. */
class FactSheetTest {
    private static final String NAME = "residence.address";
    private static final Fact CARD = new Fact(NAME, "card street", FactSource.ID_CARD);
    private static final Fact CODE = new Fact(NAME, "code street", FactSource.CODE);
    private static final Fact TYPED = new Fact(NAME, "typed street", FactSource.APPLICANT);

    @Test
    void theMostTrustedSourceCountsInWhateverOrderTheyCame() {
        assertThat(FactSheet.empty().with(CARD).with(CODE).value(NAME)).contains("card street");
        assertThat(FactSheet.empty().with(CODE).with(CARD).value(NAME)).contains("card street");
    }

    @Test
    void whatTheApplicantTypedCountsMore() {
        assertThat(FactSheet.empty().with(CARD).with(TYPED).value(NAME)).contains("typed street");
    }

    @Test
    void theChosenSourceCountsMost() {
        assertThat(FactSheet.empty()
                        .with(CARD)
                        .with(TYPED)
                        .with(CODE)
                        .choosing(NAME, FactSource.CODE)
                        .value(NAME))
                .contains("code street");
    }

    @Test
    void typingAfterChoosingIsTheNewerDecision() {
        FactSheet sheet = FactSheet.empty()
                .with(CARD)
                .with(CODE)
                .choosing(NAME, FactSource.CODE)
                .with(TYPED);
        assertThat(sheet.value(NAME)).contains("typed street");
    }

    @Test
    void theSameSourceSaysOnlyItsLatest() {
        FactSheet sheet = FactSheet.empty().with(CODE).with(new Fact(NAME, "new street", FactSource.CODE));
        assertThat(sheet.all(NAME)).hasSize(1);
        assertThat(sheet.value(NAME)).contains("new street");
    }

    @Test
    void sourcesThatDisagreeAreInConflictUntilSomebodyDecides() {
        FactSheet sheet = FactSheet.empty().with(CARD).with(CODE);
        assertThat(sheet.inConflict(NAME)).isTrue();
        assertThat(sheet.choosing(NAME, FactSource.CODE).inConflict(NAME)).isFalse();
        assertThat(sheet.with(TYPED).inConflict(NAME)).isFalse();
    }

    @Test
    void whoSaysSomethingElseAfterTheTypingOpensTheQuestionAgain() {
        FactSheet sheet = FactSheet.empty().with(CARD).with(TYPED).with(CODE);
        assertThat(sheet.inConflict(NAME)).isTrue();
        assertThat(sheet.with(TYPED).inConflict(NAME)).isFalse();
    }

    @Test
    void whoOnlyRepeatsItselfChangesNothing() {
        FactSheet sheet = FactSheet.empty().with(CARD).with(CODE).choosing(NAME, FactSource.CODE);
        assertThat(sheet.with(CARD)).isSameAs(sheet);
        assertThat(sheet.chosen(NAME)).contains(FactSource.CODE);
    }

    @Test
    void somethingNewToChooseFromOpensTheQuestionAgain() {
        FactSheet sheet = FactSheet.empty().with(CARD).with(CODE).choosing(NAME, FactSource.CODE);
        assertThat(sheet.with(new Fact(NAME, "card street", FactSource.DRAFT)).inConflict(NAME))
                .isFalse();
        assertThat(sheet.with(new Fact(NAME, "draft street", FactSource.DRAFT)).inConflict(NAME))
                .isTrue();
    }

    @Test
    void whatOneSourceSaidOfOneFactCanBeTakenBack() {
        FactSheet sheet = FactSheet.empty()
                .with(CARD)
                .with(CODE)
                .choosing(NAME, FactSource.CODE)
                .without(FactSource.CODE, NAME);
        assertThat(sheet.value(NAME)).contains("card street");
        assertThat(sheet.chosen(NAME)).isEmpty();
    }

    @Test
    void sourcesThatAgreeAreNotInConflict() {
        assertThat(FactSheet.empty()
                        .with(CARD)
                        .with(new Fact(NAME, "card street", FactSource.CODE))
                        .inConflict(NAME))
                .isFalse();
    }

    @Test
    void withoutASourceNothingItSaidIsLeft() {
        FactSheet sheet = FactSheet.empty()
                .with(CARD)
                .with(CODE)
                .with(new Fact("person.phone", "1", FactSource.CODE))
                .choosing(NAME, FactSource.CODE)
                .without(FactSource.CODE);
        assertThat(sheet.value(NAME)).contains("card street");
        assertThat(sheet.value("person.phone")).isEmpty();
        assertThat(sheet.with(CODE).inConflict(NAME)).isTrue();
    }

    @Test
    void withoutAFactNoSourceSaysIt() {
        FactSheet sheet = FactSheet.empty()
                .with(CARD)
                .with(CODE)
                .choosing(NAME, FactSource.CODE)
                .without(NAME);
        assertThat(sheet.all(NAME)).isEmpty();
        assertThat(sheet.withAll(List.of(CARD, CODE)).inConflict(NAME)).isTrue();
    }

    @Test
    void aSheetThatWasGrownIsStillTheOldOneForItsOwner() {
        FactSheet before = FactSheet.empty().with(CARD);
        before.with(TYPED);
        assertThat(before.value(NAME)).contains("card street");
    }

    @Test
    void neitherFactNorSheetSaysItsValueInALog() {
        assertThat(CARD + " " + FactSheet.empty().with(CARD)).doesNotContain("card street");
    }
}
