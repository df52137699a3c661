package org.hallkiosk.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hallkiosk.journey.Applicant.BACK;
import static org.hallkiosk.journey.Applicant.PROCEED;

import java.util.List;
import java.util.Map;
import org.hallkiosk.fact.FactSource;
import org.hallkiosk.service.FormField;
import org.junit.jupiter.api.Test;

/** In large letters a form is a clerk's questions: what the card says is looked at once, the rest is asked one by one. */
class OneQuestionAtATimeTest {
    private static final JourneyEvent LARGE = new JourneyEvent.ElderModeSwitched(true);
    private static final JourneyEvent USUAL = new JourneyEvent.ElderModeSwitched(false);
    private static final String PHONE = "person.phone";
    private static final String ADDRESS = "person.householdAddress";
    private static final String HOME = "residence.address";
    private static final String SINCE = "residence.since";
    private static final String HOUSING = "residence.housing";

    private final FormQuestions questions =
            new FormQuestions(Applicant.shipped().catalogue());

    private static Applicant byCard() {
        return Applicant.identifying(Applicant.PERMIT).does(LARGE, Applicant.card(Applicant.NAME, Applicant.NUMBER));
    }

    private static JourneyEvent answer(String fact, String text) {
        return new JourneyEvent.FieldDone(fact, text);
    }

    private static Applicant atHome() {
        return byCard().does(PROCEED, answer(PHONE, Applicant.PHONE));
    }

    @Test
    void whatTheCardSaysIsLookedAtTogether() {
        Applicant applicant = byCard();

        assertThat(applicant.step()).isEqualTo(new Step.Form(0));
        assertThat(questions.lookedAt(applicant.state(), 0))
                .extracting(FormField::fact)
                .containsExactly(
                        "person.name", "person.sex", "person.nation", "person.birthDate", "person.idNumber", ADDRESS);
        assertThat(questions.left(applicant.state(), 0)).isEqualTo(1);
    }

    @Test
    void onlyWhatIsMissingIsAskedOneAfterTheOtherAcrossThePages() {
        Applicant applicant = byCard().does(PROCEED);
        assertThat(applicant.step()).isEqualTo(new Step.AskField(0, PHONE));
        assertThat(applicant.does(answer(PHONE, Applicant.PHONE)).step()).isEqualTo(new Step.AskField(1, HOME));
        assertThat(applicant.does(answer(HOME, Applicant.HOME_ADDRESS)).step()).isEqualTo(new Step.AskField(1, SINCE));
        assertThat(applicant.does(answer(SINCE, "2024-03-01")).step()).isEqualTo(new Step.AskField(1, HOUSING));

        assertThat(applicant.does(answer(HOUSING, "rented")).step()).isInstanceOf(Step.Sign.class);
    }

    @Test
    void everyQuestionSaysWhichOneOfHowManyItIs() {
        Applicant applicant = byCard().does(PROCEED);
        assertThat(questions.place(applicant.state(), PHONE)).contains(new FormQuestions.Place(1, 4));

        applicant.does(answer(PHONE, Applicant.PHONE), answer(HOME, Applicant.HOME_ADDRESS));

        FormQuestions.Place third = questions.place(applicant.state(), SINCE).orElseThrow();
        assertThat(third.number()).isLessThan(third.of());
        assertThat(questions.place(applicant.state(), "person.name"))
                .as("what the card says is no question")
                .isEmpty();
    }

    @Test
    void aWrongAnswerIsAskedAgainAndSaysWhy() {
        Applicant applicant = byCard().does(PROCEED, answer(PHONE, "12"));

        assertThat(applicant.step()).isEqualTo(new Step.AskField(0, PHONE));
        assertThat(applicant.state().mistakes()).containsKey(PHONE);
        assertThat(applicant.state().drafts()).containsEntry(PHONE, "12");
    }

    @Test
    void anAnswerThatIsNeededIsNotPassedOver() {
        Applicant applicant = byCard().does(PROCEED, PROCEED);

        assertThat(applicant.step()).isEqualTo(new Step.AskField(0, PHONE));
        assertThat(applicant.state().mistakes()).containsKey(PHONE);
    }

    @Test
    void backLeadsToTheQuestionBeforeAndForwardPastItsAnswer() {
        Applicant applicant = atHome().does(answer(HOME, Applicant.HOME_ADDRESS), BACK);

        assertThat(applicant.step()).isEqualTo(new Step.AskField(1, HOME));
        assertThat(applicant.state().facts().value(HOME)).contains(Applicant.HOME_ADDRESS);
        assertThat(applicant.does(PROCEED).step()).isEqualTo(new Step.AskField(1, SINCE));
    }

    @Test
    void beforeTheFirstQuestionStandsWhatIsKnownAndBeforeThatTheGuide() {
        Applicant applicant = byCard().does(PROCEED, BACK);

        assertThat(applicant.step()).isEqualTo(new Step.Form(0));
        assertThat(applicant.does(BACK).step()).isEqualTo(new Step.Guide());
    }

    @Test
    void backFromTheFirstQuestionOfAPageLeadsToTheQuestionThatWasAskedBefore() {
        Applicant applicant = atHome().does(BACK);

        assertThat(applicant.step()).isEqualTo(new Step.AskField(0, PHONE));
        assertThat(applicant.state().facts().value(PHONE)).contains(Applicant.PHONE);
        assertThat(applicant.does(PROCEED).step()).as("and on past its answer").isEqualTo(new Step.AskField(1, HOME));
    }

    @Test
    void backFromWhatFollowsTheFormLeadsToTheLastQuestion() {
        Applicant applicant = atHome().does(
                        answer(HOME, Applicant.HOME_ADDRESS), answer(SINCE, "2024-03-01"), answer(HOUSING, "rented"));
        assertThat(applicant.step()).isInstanceOf(Step.Sign.class);

        assertThat(applicant.does(BACK).step()).isEqualTo(new Step.AskField(1, HOUSING));
        assertThat(applicant.does(PROCEED).step()).isInstanceOf(Step.Sign.class);
    }

    @Test
    void whatWasAnsweredIsAmongWhatIsKnownForWhoGoesFurtherBack() {
        Applicant applicant = atHome().does(BACK, BACK);

        assertThat(applicant.step()).isEqualTo(new Step.Form(0));
        assertThat(questions.lookedAt(applicant.state(), 0))
                .extracting(FormField::fact)
                .as("what was answered can be looked at and changed too")
                .contains(PHONE);
        assertThat(applicant.does(PROCEED).step()).as("and is not asked again").isEqualTo(new Step.AskField(1, HOME));
    }

    @Test
    void whatIsWrongOnTheCardIsFoundByChange() {
        Applicant applicant = byCard().does(new JourneyEvent.FieldOpened(ADDRESS));
        assertThat(applicant.step()).isEqualTo(new Step.EditField(0, ADDRESS));

        applicant.does(answer(ADDRESS, Applicant.HOME_ADDRESS));

        assertThat(applicant.step()).as("back where it was touched").isEqualTo(new Step.Form(0));
        assertThat(questions.lookedAt(applicant.state(), 0))
                .extracting(FormField::fact)
                .contains(ADDRESS);
    }

    @Test
    void twoValuesAreAQuestionAndTouchingOneIsTheAnswer() {
        Applicant applicant = disputed().does(PROCEED);
        assertThat(applicant.step()).isEqualTo(new Step.AskField(0, ADDRESS));
        assertThat(questions.isDisputed(applicant.state(), ADDRESS)).isTrue();

        applicant.does(new JourneyEvent.SourceChosen(ADDRESS, FactSource.ID_CARD));

        assertThat(applicant.step()).isEqualTo(new Step.AskField(1, HOME));
        assertThat(applicant.state().facts().value(ADDRESS)).contains(Applicant.ADDRESS);
    }

    @Test
    void whereNeitherIsRightTheRightOneIsTypedAndTheQuestionsGoOn() {
        Applicant applicant = disputed().does(PROCEED, new JourneyEvent.FieldOpened(ADDRESS));
        assertThat(applicant.step()).isEqualTo(new Step.EditField(0, ADDRESS));
        assertThat(applicant.does(BACK).step()).isEqualTo(new Step.AskField(0, ADDRESS));

        applicant.does(new JourneyEvent.FieldOpened(ADDRESS), answer(ADDRESS, Applicant.HOME_ADDRESS));

        assertThat(applicant.step()).isEqualTo(new Step.AskField(1, HOME));
    }

    private static Applicant disputed() {
        return Applicant.identifying(Applicant.PERMIT)
                .does(
                        LARGE,
                        Applicant.code(Map.of(ADDRESS, "样本市旧样本区老样本路88号", PHONE, Applicant.PHONE)),
                        Applicant.card(Applicant.NAME, Applicant.NUMBER));
    }

    @Test
    void whoHasNoCardIsAskedTheNumberAndNotWhatFollowsFromIt() {
        Applicant applicant = Applicant.identifying(Applicant.PERMIT).does(LARGE, new JourneyEvent.TypeInstead());
        assertThat(applicant.step()).as("nothing to look at yet").isEqualTo(new Step.AskField(0, "person.name"));

        applicant.does(answer("person.name", "王小样"), answer("person.nation", "01"));
        assertThat(applicant.step()).isEqualTo(new Step.AskField(0, "person.idNumber"));
        applicant.does(answer("person.idNumber", Applicant.NUMBER));

        assertThat(applicant.step()).isEqualTo(new Step.AskField(0, ADDRESS));
        assertThat(applicant.state().facts().value("person.birthDate")).isPresent();
        assertThat(applicant
                        .does(answer(ADDRESS, Applicant.HOME_ADDRESS), answer(PHONE, Applicant.PHONE))
                        .step())
                .as("neither sex nor birth date was asked")
                .isEqualTo(new Step.AskField(1, HOME));
    }

    @Test
    void whatMayStayEmptyIsLeftByOneTouch() {
        Applicant applicant = SampleSteps.soleTrader().does(LARGE, PROCEED, answer(PHONE, Applicant.PHONE));
        assertThat(applicant.step()).isEqualTo(new Step.AskField(0, "person.email"));

        assertThat(applicant.does(answer("person.email", "")).step()).isEqualTo(new Step.AskField(1, "business.name"));
        assertThat(applicant.state().facts().value("person.email")).isEmpty();
    }

    @Test
    void largeLettersInTheMiddleOfAFieldKeepItAndWhatIsHalfTyped() {
        Applicant applicant = Applicant.editing(PHONE).does(new JourneyEvent.FieldTyped(PHONE, "138"), LARGE);

        assertThat(applicant.step()).isEqualTo(new Step.EditField(0, PHONE));
        assertThat(applicant.state().drafts()).containsEntry(PHONE, "138");
        assertThat(applicant.does(answer(PHONE, Applicant.PHONE)).step())
                .as("from here on it is asked")
                .isEqualTo(new Step.AskField(1, HOME));
    }

    @Test
    void usualLettersInTheMiddleOfAQuestionKeepItAndLeadBackToThePage() {
        Applicant applicant = atHome().does(new JourneyEvent.FieldTyped(HOME, "样本"), USUAL);
        assertThat(applicant.step()).isEqualTo(new Step.AskField(1, HOME));
        assertThat(applicant.state().drafts()).containsEntry(HOME, "样本");

        assertThat(applicant.does(answer(HOME, Applicant.HOME_ADDRESS)).step()).isEqualTo(new Step.Form(1));
    }

    @Test
    void whoStopsAtAQuestionMayKeepWhatThereIs() {
        Applicant applicant = atHome().does(new JourneyEvent.FieldTyped(HOME, "样本"), new JourneyEvent.KeepDraft());

        assertThat(applicant.step()).isEqualTo(new Step.KeepingDraft(1));
        assertThat(applicant.leftBehind().typed()).containsEntry(HOME, "样本");
    }

    @Test
    void aDoubleTouchAnswersOneQuestion() {
        Applicant applicant = atHome().does(answer(HOME, Applicant.HOME_ADDRESS), answer(HOME, Applicant.HOME_ADDRESS));

        assertThat(applicant.step()).isEqualTo(new Step.AskField(1, SINCE));
    }

    @Test
    void everyServiceIsFilledInByAnsweringItsQuestions() {
        for (String service : List.of(Applicant.PERMIT, Applicant.ALLOWANCE)) {
            Applicant applicant =
                    Applicant.identifying(service).does(LARGE, Applicant.card(Applicant.NAME, Applicant.NUMBER));
            int touches = 0;
            while (applicant.step() instanceof Step.Form || applicant.step() instanceof Step.AskField) {
                if (applicant.step() instanceof Step.AskField(int ignored, String fact)) {
                    applicant.does(answer(fact, BranchWalk.value(fact)));
                } else {
                    applicant.does(PROCEED);
                }
                assertThat(applicant.state().mistakes()).isEmpty();
                assertThat(++touches).as("questions come to an end").isLessThan(20);
            }
        }
    }
}
