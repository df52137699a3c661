package org.hallkiosk.audit;

import java.util.Optional;

/**
 * How the trail is, for whoever watches the terminal. Last line and mark, noted elsewhere, prove later that the terminal's
 * own records were not put back to an older state.
 *
 * @param trouble why it cannot be written at present
 * @param lost steps that were not written
 */
public record TrailState(long lastLine, String lastMark, long lost, Optional<String> trouble) {
    public static TrailState notYet() {
        return new TrailState(0, "", 0, Optional.empty());
    }
}
