package org.hallkiosk.device;

/** What became of asking for light. */
public sealed interface LightOutcome {

    /** The board confirmed every change. */
    record Shown() implements LightOutcome {}

    /** The board took every command and cannot confirm. */
    record Sent() implements LightOutcome {}

    /** It failed; some of the changes may have been made. */
    record LightTrouble(Reason reason, String detail) implements LightOutcome {}
}
