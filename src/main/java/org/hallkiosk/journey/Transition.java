package org.hallkiosk.journey;

import java.util.List;

/** What an event led to. */
public record Transition(JourneyState state, List<Effect> effects) {

    public Transition {
        effects = List.copyOf(effects);
    }

    static Transition to(JourneyState state, Effect... effects) {
        return new Transition(state, List.of(effects));
    }
}
