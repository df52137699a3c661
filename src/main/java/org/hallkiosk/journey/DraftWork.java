package org.hallkiosk.journey;

import java.util.Optional;
import org.hallkiosk.store.Draft;

/**
 * How this session stands to what was left before.
 *
 * @param soughtFor the service and person for whom a draft was looked for already
 * @param resumed the draft that is gone on with, or that was kept just now
 */
public record DraftWork(Optional<String> soughtFor, Optional<Draft> resumed) {
    private static final DraftWork NONE = new DraftWork(Optional.empty(), Optional.empty());

    public static DraftWork none() {
        return NONE;
    }

    DraftWork soughtFor(String serviceAndPerson) {
        return new DraftWork(Optional.of(serviceAndPerson), resumed);
    }

    DraftWork resumed(Draft draft) {
        return new DraftWork(soughtFor, Optional.of(draft));
    }

    /** Both name a person. */
    @Override
    public String toString() {
        return "DraftWork";
    }
}
