package org.hallkiosk.service;

import java.util.List;
import java.util.Optional;

/**
 * What one applicant needs for one service, in the words of one language: the same on the screen, on paper and on the
 * phone. Says nothing of who the applicant is.
 *
 * @param scenario the applicant's situation; empty where the service is the same for everyone
 * @param where whether it finishes here, at one window, or after another office
 * @param before which other office to see first, and what for
 * @param steps what happens, one after the other
 */
public record Checklist(
        String service,
        Optional<String> scenario,
        Channel channel,
        String where,
        Optional<String> before,
        List<Entry> materials,
        List<Entry> windows,
        List<String> steps,
        String timeLimit,
        String fee) {

    public Checklist {
        materials = List.copyOf(materials);
        windows = List.copyOf(windows);
        steps = List.copyOf(steps);
    }

    /**
     * One line of a list.
     *
     * @param detail more about it; empty when there is nothing more to say
     */
    public record Entry(String name, String detail) {}
}
