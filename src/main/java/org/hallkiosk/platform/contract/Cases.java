package org.hallkiosk.platform.contract;

import java.util.List;

/** The cases that were found, the newest first. */
public record Cases(List<Case> cases) {
    public Cases {
        cases = List.copyOf(cases);
    }
}
