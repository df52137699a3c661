package org.hallkiosk.service;

import java.util.List;
import org.hallkiosk.text.LocalizedText;

/**
 * A window to go to, one after the other in the list where it stands.
 *
 * @param purpose what is done there
 * @param windows the numbers of the windows, any of which will do; empty where the ticket says it
 */
public record WindowVisit(LocalizedText purpose, List<Integer> windows) {

    public WindowVisit {
        windows = List.copyOf(windows);
    }
}
