package org.hallkiosk.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hallkiosk.journey.Applicant.HOME;
import static org.hallkiosk.journey.Applicant.PROCEED;

import org.hallkiosk.fact.FactSheet;
import org.hallkiosk.text.Language;
import org.junit.jupiter.api.Test;

/** Nobody leaves without the card that they laid down. */
class CardLeftTest {
    private static final JourneyEvent LIES = new JourneyEvent.CardSeen(true);
    private static final JourneyEvent GONE = new JourneyEvent.CardSeen(false);

    private final Applicant applicant = Applicant.atForm();

    @Test
    void cardIsWatchedFromItsReadingOn() {
        assertThat(CardSteps.watched(Applicant.atServices().state())).isFalse();
        assertThat(CardSteps.watched(Applicant.identifying(Applicant.PERMIT).state()))
                .isFalse();
        assertThat(CardSteps.watched(applicant.state())).isTrue();
    }

    @Test
    void whoLeavesTheCardBehindIsAskedToTakeItAndNothingElseIsLeft() {
        applicant.does(LIES, new JourneyEvent.LanguageSwitched(Language.EN), HOME);
        assertThat(applicant.state().step()).isEqualTo(new Step.TakeCard());
        assertThat(applicant.state().language()).isEqualTo(Language.EN);
        assertThat(applicant.state().facts()).isEqualTo(FactSheet.empty());
        assertThat(applicant.effects(Effect.EndSession.class))
                .containsExactly(new Effect.EndSession(Effect.Ending.LEFT));
    }

    @Test
    void screenIsFreeAsSoonAsTheCardIsTaken() {
        applicant.does(LIES, HOME, LIES);
        assertThat(applicant.state().step()).isEqualTo(new Step.TakeCard());
        applicant.does(GONE);
        assertNobody();
        assertThat(applicant.effects(Effect.EndSession.class)).hasSize(1);
    }

    @Test
    void whoTookTheCardAlreadyIsNotAsked() {
        applicant.does(LIES, GONE, HOME);
        assertNobody();
    }

    @Test
    void whoRunsOutOfTimeIsAskedToo() {
        applicant.does(LIES).waits(75);
        assertThat(applicant.state().step()).isEqualTo(new Step.TakeCard());
    }

    @Test
    void readerThatIsWrongHoldsNobodyUp() {
        applicant.does(LIES, HOME, PROCEED);
        assertNobody();
    }

    @Test
    void cardThatNobodyTakesIsNotWaitedForForEver() {
        applicant.does(LIES, HOME).waits(59);
        assertThat(applicant.state().step()).isEqualTo(new Step.TakeCard());
        applicant.waits(1);
        assertNobody();
    }

    private void assertNobody() {
        JourneyState now = applicant.state();
        assertThat(now).isEqualTo(JourneyState.nobody(now.sessionId(), Language.ZH_CN, now.serving(), now.lastTouch()));
    }
}
