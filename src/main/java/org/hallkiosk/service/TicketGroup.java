package org.hallkiosk.service;

import java.util.List;

/**
 * A queue of the hall. Items with the same prefix share one.
 *
 * @param prefix begins every number of this queue, for instance {@code A} for A001
 * @param windows the windows that call its numbers
 * @param layout the name of a file in {@code tickets/}, without its ending
 * @param minutesPerPerson how long one person takes at a window, until the hall has measured it
 */
public record TicketGroup(String prefix, List<Integer> windows, String layout, int minutesPerPerson) {

    public TicketGroup {
        windows = List.copyOf(windows);
    }
}
