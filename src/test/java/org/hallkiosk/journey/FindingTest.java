package org.hallkiosk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.hallkiosk.search.Answer;
import org.junit.jupiter.api.Test;

/** From "what do you want done" to a service: by category, or in one's own words. */
class FindingTest {
    private static final JourneyEvent SEARCH = new JourneyEvent.SearchOpened();
    private static final JourneyEvent DONE = new JourneyEvent.QuestionDone();
    private static final Answer FOUND = new Answer.Found(List.of(Applicant.PERMIT));

    private final Applicant applicant = Applicant.atServices();

    private static JourneyEvent types(String question) {
        return new JourneyEvent.QuestionTyped(question);
    }

    private static JourneyEvent found(String question, Answer answer) {
        return new JourneyEvent.ServicesFound(question, answer);
    }

    @Test
    void categoryLeadsToItsServicesAndBackAgain() {
        String category = ServiceGroups.of(Applicant.shipped().catalogue(), Grouping.CATEGORY)
                .getFirst()
                .id();

        applicant.does(
                new JourneyEvent.GroupsOpened(Grouping.CATEGORY),
                new JourneyEvent.GroupChosen(Grouping.CATEGORY, category));
        assertThat(applicant.state().step()).isEqualTo(new Step.InGroup(Grouping.CATEGORY, category));

        applicant.does(Applicant.BACK);
        assertThat(applicant.state().step()).isEqualTo(new Step.ChooseGroup(Grouping.CATEGORY));

        applicant.does(Applicant.BACK);
        assertThat(applicant.state().step()).isEqualTo(new Step.ChooseService());
    }

    @Test
    void groupThatDoesNotExistLeadsNowhere() {
        applicant.does(
                new JourneyEvent.GroupsOpened(Grouping.CATEGORY),
                new JourneyEvent.GroupChosen(Grouping.CATEGORY, "没有这一类"));

        assertThat(applicant.state().step()).isEqualTo(new Step.ChooseGroup(Grouping.CATEGORY));
    }

    @Test
    void everyLetterIsAskedForAndShown() {
        applicant.does(SEARCH, types("j"), types("jz"), found("jz", FOUND));

        assertThat(applicant.state().finding().answer()).contains(FOUND);
        assertThat(applicant.effects())
                .filteredOn(Effect.FindServices.class::isInstance)
                .extracting(effect -> ((Effect.FindServices) effect).question())
                .containsExactly("", "j", "jz");
    }

    @Test
    void answerToWhatWasTypedBeforeIsNotShown() {
        applicant.does(SEARCH, types("j"), types("jz"), found("j", FOUND));

        assertThat(applicant.state().finding().answer()).isEmpty();
    }

    @Test
    void serviceThatWasFoundIsChosenAndBackLeadsToWhatWasFound() {
        applicant.does(
                SEARCH, types("居住证"), found("居住证", FOUND), DONE, new JourneyEvent.ServiceChosen(Applicant.PERMIT));
        assertThat(applicant.state().step()).isEqualTo(new Step.Guide());

        applicant.does(Applicant.BACK);
        assertThat(applicant.state().step()).isEqualTo(new Step.SearchResults());
        assertThat(applicant.state().finding().answer()).contains(FOUND);
    }

    @Test
    void questionInOtherWordsKeepsWhatWasTyped() {
        applicant.does(SEARCH, types("居住证"), found("居住证", new Answer.NotHere()), DONE, SEARCH);

        assertThat(applicant.state().step()).isEqualTo(new Step.Search());
        assertThat(applicant.state().finding().question()).isEqualTo("居住证");
    }

    @Test
    void doneWithNothingTypedStaysAtTheKeyboard() {
        applicant.does(SEARCH, types("  "), DONE);

        assertThat(applicant.state().step()).isEqualTo(new Step.Search());
    }

    @Test
    void farTooLongQuestionIsCut() {
        applicant.does(SEARCH, types("𠮷".repeat(100)));

        assertThat(applicant.state().finding().question()).isEqualTo("𠮷".repeat(Finding.MOST_CHARACTERS));
    }

    @Test
    void nothingOfTheQuestionIsLeftForTheNextApplicant() {
        applicant.does(SEARCH, types("无犯罪"), found("无犯罪", FOUND), Applicant.HOME);

        assertThat(applicant.state().finding()).isEqualTo(Finding.none());
    }

    @Test
    void questionStandsInNoLog() {
        applicant.does(SEARCH, types("无犯罪"));

        assertThat(applicant.state() + " " + applicant.effects() + types("无犯罪") + found("无犯罪", FOUND)
                        + applicant.state().finding())
                .doesNotContain("无犯罪");
    }

    @Test
    void searchThatFailsLeavesTheApplicantAtTheKeyboard() {
        applicant.does(SEARCH, types("j"));

        applicant.does(new Effect.FindServices("j").failed().orElseThrow());

        assertThat(applicant.state().step()).isEqualTo(new Step.Search());
        assertThat(applicant.state().finding().answer()).isEqualTo(Optional.of(new Answer.NothingAsked()));
    }
}
