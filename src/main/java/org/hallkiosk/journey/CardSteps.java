package org.hallkiosk.journey;

import org.hallkiosk.device.CardReading;
import org.hallkiosk.device.DeviceKind;

/** The card that an applicant laid down is not left behind: it is watched, and waited for at the end. */
final class CardSteps {
    private CardSteps() {}

    /** Whether somebody should look now and then whether the card still lies there. */
    static boolean watched(JourneyState state) {
        return state.step() instanceof Step.TakeCard
                || (state.around().cardRead() && !Journey.wanted(state).contains(DeviceKind.ID_CARD_READER));
    }

    /** A card that led on was this applicant's. */
    static Transition read(JourneyState before, CardReading reading, Transition after) {
        boolean theirs =
                reading instanceof CardReading.CardRead && !after.state().equals(before);
        return theirs
                ? new Transition(after.state().withAround(after.state().around().withCardRead()), after.effects())
                : after;
    }

    /** Only where the screen says that a card is awaited; with a key, it is known to be read from the start. */
    static JourneyState beingRead(JourneyState state, boolean now) {
        return state.step() instanceof Step.Identify || state.step() instanceof Step.Follow
                ? state.withAround(state.around().withCardBeingRead(now))
                : state;
    }

    /** Whatever became of it, or wherever the applicant went meanwhile. */
    static JourneyState notReadAnyMore(JourneyState state) {
        return state.around().cardBeingRead() ? state.withAround(state.around().withCardBeingRead(false)) : state;
    }

    static JourneyState seen(JourneyState state, boolean lies) {
        return state.withAround(state.around().withCardLies(lies));
    }

    /** A session ended and its card lies there. Language and look are still those of who takes it. */
    static JourneyState left(JourneyState session, JourneyState nobody) {
        return nobody.withLanguage(session.language())
                .withMode(session.mode())
                .withAround(Around.NOTHING.withCardLies(true))
                .withStep(new Step.TakeCard());
    }
}
