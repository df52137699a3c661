package org.hallkiosk.device;

import java.util.Set;

/** Where a document's print stands; {@code reasons} name what it waits for (paper, a closed cover) and is empty when all is well. */
public record PrintProgress(Stage stage, Set<Reason> reasons) {

    /** The stages of a print job. */
    public enum Stage {
        SENDING,
        QUEUED,
        PRINTING,
        STOPPED
    }
}
