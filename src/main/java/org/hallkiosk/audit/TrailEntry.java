package org.hallkiosk.audit;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One step to be written down.
 *
 * @param session the random id of the applicant's session; {@code -} for what concerns no session
 * @param reasons names and keywords that say why; never a value of a fact. Whatever is not a plain ASCII keyword is
 *     written as {@code ?}, so that a name or an address cannot get into the trail by mistake
 * @param personNumber told apart by a keyed hash in the trail, never written
 */
public record TrailEntry(
        Instant at, String session, TrailStep step, Map<String, String> reasons, Optional<String> personNumber) {
    static final String NO_SESSION = "-";

    public TrailEntry {
        reasons = Map.copyOf(new TreeMap<>(reasons));
    }

    public static TrailEntry of(Instant at, String session, TrailStep step, Map<String, String> reasons) {
        return new TrailEntry(at, session, step, reasons, Optional.empty());
    }

    static TrailEntry ofProgram(Instant at, TrailStep step, Map<String, String> reasons) {
        return of(at, NO_SESSION, step, reasons);
    }

    @Override
    public String toString() {
        return "TrailEntry[" + step + "]";
    }
}
