package org.hallkiosk.journey;

/** Sees every event with what it led to, on the journey's thread: return quickly, keep nothing. */
public interface JourneyWitness {
    void saw(JourneyState before, JourneyEvent event, Transition after);
}
