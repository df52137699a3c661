package org.hallkiosk.journey;

import java.util.Optional;
import java.util.function.Supplier;
import org.hallkiosk.service.Rating;
import org.hallkiosk.service.RatingLevel;
import org.hallkiosk.service.RatingReason;
import org.hallkiosk.service.ServiceItem;

/** What the applicant thinks of the service: said once, with one touch, and never asked for again. */
final class RatingSteps {
    private final Supplier<String> newIds;

    /** @param newIds gives a fresh random id for every rating */
    RatingSteps(Supplier<String> newIds) {
        this.newIds = newIds;
    }

    Transition open(JourneyState state) {
        return state.step() instanceof Step.Farewell && mayRate(state)
                ? Transition.to(state.withStep(new Step.Rate()))
                : Transition.to(state);
    }

    Transition rated(JourneyState state, RatingLevel level) {
        boolean asked = state.step() instanceof Step.Farewell || state.step() instanceof Step.Rate;
        if (!asked || !mayRate(state)) {
            return Transition.to(state);
        }
        Rating rating = new Rating(newIds.get(), level, Optional.empty());
        return Transition.to(
                state.withFinish(state.finish().withRating(rating))
                        .withStep(level.asksWhy() ? new Step.RateReason() : new Step.Farewell()),
                new Effect.KeepRating(state.chosenService().id(), rating));
    }

    Transition explained(JourneyState state, RatingReason reason) {
        Optional<Rating> given = state.finish().rating();
        if (!(state.step() instanceof Step.RateReason) || given.isEmpty()) {
            return Transition.to(state);
        }
        Rating rating = given.get().because(reason);
        return Transition.to(
                state.withFinish(state.finish().withRating(rating)).withStep(new Step.Farewell()),
                new Effect.KeepRating(state.chosenService().id(), rating));
    }

    static Transition leave(JourneyState state) {
        return Transition.to(state.withStep(new Step.Farewell()));
    }

    private static boolean mayRate(JourneyState state) {
        return state.finish().rating().isEmpty()
                && state.service().map(ServiceItem::id).isPresent();
    }
}
