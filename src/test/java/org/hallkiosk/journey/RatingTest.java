package org.hallkiosk.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hallkiosk.journey.Applicant.PRINTED;
import static org.hallkiosk.journey.Applicant.PROCEED;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.hallkiosk.service.RatingLevel;
import org.hallkiosk.service.RatingReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the applicant may say of the service when it is done. */
class RatingTest {
    private final Applicant applicant = Applicant.atFarewell(PRINTED, PRINTED);

    @ParameterizedTest
    @EnumSource(
            value = RatingLevel.class,
            names = {"VERY_SATISFIED", "SATISFIED", "FAIR"})
    void oneTouchRatesAndTheLastScreenStays(RatingLevel level) {
        applicant.does(new JourneyEvent.Rated(level));
        assertThat(applicant.state().step()).isEqualTo(new Step.Farewell());
        assertThat(kept()).singleElement().satisfies(kept -> {
            assertThat(kept.rating().level()).isEqualTo(level);
            assertThat(kept.rating().reason()).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = RatingLevel.class,
            names = {"DISSATISFIED", "VERY_DISSATISFIED"})
    void whoIsNotSatisfiedIsAskedWhyAndTheRatingIsKeptBeforeTheAnswer(RatingLevel level) {
        applicant.does(new JourneyEvent.Rated(level));
        assertThat(applicant.state().step()).isEqualTo(new Step.RateReason());
        assertThat(kept()).hasSize(1);
        applicant.does(new JourneyEvent.RatingExplained(RatingReason.WAITED_LONG));
        assertThat(applicant.state().step()).isEqualTo(new Step.Farewell());
        assertThat(kept()).last().satisfies(kept -> {
            assertThat(kept.rating().level()).isEqualTo(level);
            assertThat(kept.rating().reason()).contains(RatingReason.WAITED_LONG);
            assertThat(kept.rating().id()).isEqualTo(kept().getFirst().rating().id());
        });
    }

    @Test
    void theReasonMayBePassedOver() {
        applicant.does(new JourneyEvent.Rated(RatingLevel.DISSATISFIED), PROCEED);
        assertThat(applicant.state().step()).isEqualTo(new Step.Farewell());
        assertThat(kept()).hasSize(1);
    }

    @Test
    void theQuestionMayBePassedOver() {
        applicant.does(new JourneyEvent.RatingOpened(), PROCEED);
        assertThat(applicant.state().step()).isEqualTo(new Step.Farewell());
        assertThat(kept()).isEmpty();
    }

    @Test
    void whoRatedIsNotAskedAgain() {
        applicant.does(
                new JourneyEvent.Rated(RatingLevel.SATISFIED),
                new JourneyEvent.Rated(RatingLevel.VERY_DISSATISFIED),
                new JourneyEvent.RatingOpened());
        assertThat(applicant.state().step()).isEqualTo(new Step.Farewell());
        assertThat(kept()).hasSize(1);
    }

    @Test
    void nobodyRatesBeforeItIsDone() {
        Applicant early = Applicant.atForm();
        Step before = early.state().step();
        early.does(new JourneyEvent.Rated(RatingLevel.FAIR), new JourneyEvent.RatingOpened());
        assertThat(early.state().step()).isEqualTo(before);
        assertThat(early.effects(Effect.KeepRating.class)).isEmpty();
    }

    @Test
    void theQuestionLeavesWhenItIsIgnored() {
        applicant.does(new JourneyEvent.RatingOpened());
        assertThat(applicant.waits(29).state().secondsLeft()).isEqualTo(OptionalInt.of(1));
        assertThat(applicant.waits(1).state().step()).isEqualTo(new Step.Attract());
        assertThat(applicant.effects(Effect.EndSession.class))
                .containsExactly(new Effect.EndSession(Effect.Ending.COMPLETED));
    }

    @Test
    void theNextOneFindsNothingOfIt() {
        applicant.does(new JourneyEvent.Rated(RatingLevel.FAIR), PROCEED);
        assertThat(applicant.state().finish().rating()).isEqualTo(Optional.empty());
    }

    @Test
    void theTrailSaysNothingOfIt() {
        JourneyState before = applicant.state();
        JourneyEvent event = new JourneyEvent.Rated(RatingLevel.FAIR);
        Transition transition = applicant.journey().on(before, event);
        assertThat(JourneyTrail.steps(before, event, transition, before.lastTouch()))
                .isEmpty();
    }

    @Test
    void theIdLeadsToNobody() {
        applicant.does(new JourneyEvent.Rated(RatingLevel.FAIR));
        assertThat(kept().getFirst().rating().id())
                .isNotEqualTo(applicant.state().sessionId());
    }

    private List<Effect.KeepRating> kept() {
        return applicant.effects(Effect.KeepRating.class);
    }
}
