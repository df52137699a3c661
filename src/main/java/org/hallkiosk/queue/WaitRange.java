package org.hallkiosk.queue;

import java.util.List;
import org.hallkiosk.service.TicketGroup;

/**
 * How long someone will probably wait, in whole minutes. A range, since people differ; rounded outwards to five minutes,
 * so that it promises no more than can be known.
 */
public record WaitRange(int shortestMinutes, int longestMinutes) {
    private static final int STEP_MINUTES = 5;
    private static final double BRISK = 0.75;
    private static final double SLOW = 1.25;

    /**
     * At best the people ahead are quick and a window is free at once; at worst they are slow and every window has just
     * begun with somebody.
     */
    static WaitRange of(int ahead, TicketGroup group) {
        List<Integer> windows = group.windows();
        double turn = (double) group.minutesPerPerson() / Math.max(1, windows.size());
        int shortest = (int) Math.floor(ahead * turn * BRISK / STEP_MINUTES) * STEP_MINUTES;
        int longest = (int) Math.ceil((ahead + 1) * turn * SLOW / STEP_MINUTES) * STEP_MINUTES;
        return new WaitRange(shortest, longest);
    }

    /** In digits, with a plain hyphen that every ticket printer has: {@code 5-15}. */
    @Override
    public String toString() {
        return shortestMinutes + "-" + longestMinutes;
    }
}
