package org.hallkiosk.audit;

import java.time.LocalDate;

/** Something that the examination of a trail found. */
public sealed interface TrailFinding {

    /** Whether somebody has to ask who did this. */
    default boolean tampering() {
        return !(this instanceof TornEnd);
    }

    /** A line that is not as it was written, or that this program never wrote. */
    record Changed(LocalDate day, int row) implements TrailFinding {}

    /** Lines that were there and are not any more. */
    record Missing(long from, long to) implements TrailFinding {}

    /** A line that stands at another place than it was written at, or twice. */
    record Moved(LocalDate day, int row, long number) implements TrailFinding {}

    /** The last line was being written when the power or the program went; nothing that had been completed is lost. */
    record TornEnd(LocalDate day, int row) implements TrailFinding {}

    /** The file that says where the trail begins and ends is gone. */
    record EndsMissing() implements TrailFinding {}

    /** The file that says where the trail begins and ends was changed. */
    record EndsChanged() implements TrailFinding {}
}
