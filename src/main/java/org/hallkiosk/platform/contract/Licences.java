package org.hallkiosk.platform.contract;

import java.util.List;

/** The e-licences that were found. */
public record Licences(List<Licence> licences) {
    public Licences {
        licences = List.copyOf(licences);
    }
}
