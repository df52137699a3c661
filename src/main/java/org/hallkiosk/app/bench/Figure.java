package org.hallkiosk.app.bench;

import java.util.Optional;

/**
 * One measured thing with its unit and, where there is one, its limit.
 *
 * @param beside what to know when reading it, such as the time that the wire alone takes; may be empty
 */
public record Figure(String name, String unit, Sample sample, Optional<Limit> limit, String beside) {

    public static Figure plain(String name, String unit, Sample sample) {
        return new Figure(name, unit, sample, Optional.empty(), "");
    }

    public static Figure limited(String name, String unit, Sample sample, double most, String why) {
        return new Figure(name, unit, sample, Optional.of(new Limit(most, why)), "");
    }

    /** Whether the median keeps the limit; true without one. */
    public boolean holds() {
        return limit.map(bound -> sample.median() <= bound.most()).orElse(true);
    }
}
