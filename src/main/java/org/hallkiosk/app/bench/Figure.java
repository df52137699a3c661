package org.hallkiosk.app.bench;

import java.util.Optional;
import org.hallkiosk.text.Remark;

/**
 * One measured thing with its unit and, where there is one, its limit.
 *
 * @param beside what to know when reading it, such as the time that the wire alone takes
 */
public record Figure(Remark name, String unit, Sample sample, Optional<Limit> limit, Optional<Remark> beside) {
    private static final String NAMES = "bench.figure.";

    /** The name of a figure, by the key of its text under {@code bench.figure}. */
    public static Remark name(String key) {
        return Remark.of(NAMES + key);
    }

    /** A name with one thing in it, such as the speed of a line. */
    public static Remark name(String key, String placeholder, Object value) {
        return Remark.of(NAMES + key, placeholder, value);
    }

    /** The same in every language, for scripts. */
    public String id() {
        return name.key().substring(NAMES.length());
    }

    public static Figure plain(Remark name, String unit, Sample sample) {
        return new Figure(name, unit, sample, Optional.empty(), Optional.empty());
    }

    public static Figure limited(Remark name, String unit, Sample sample, double most, Remark why) {
        return new Figure(name, unit, sample, Optional.of(new Limit(most, why)), Optional.empty());
    }

    /** Whether the median keeps the limit; true without one. */
    public boolean holds() {
        return limit.map(bound -> sample.median() <= bound.most()).orElse(true);
    }
}
