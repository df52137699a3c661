package org.hallkiosk.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.hallkiosk.service.TicketGroup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitRangeTest {

    @ParameterizedTest
    @CsvSource({"0, 8, 3, 0-5", "1, 8, 3, 0-10", "3, 8, 3, 5-15", "10, 8, 1, 60-110", "20, 5, 5, 15-30"})
    void waitIsARangeOfFiveMinuteSteps(int ahead, int minutes, int windows, String range) {
        assertThat(WaitRange.of(ahead, group(minutes, windows))).hasToString(range);
    }

    @Property
    void averageWaitLiesWithin(
            @ForAll @IntRange(max = 500) int ahead,
            @ForAll @IntRange(min = 1, max = 60) int minutes,
            @ForAll @IntRange(min = 1, max = 20) int windows) {
        WaitRange range = WaitRange.of(ahead, group(minutes, windows));
        double average = (double) ahead * minutes / windows;

        assertThat(average).isBetween((double) range.shortestMinutes(), (double) range.longestMinutes());
    }

    private static TicketGroup group(int minutes, int windows) {
        return new TicketGroup("A", List.copyOf(Collections.nCopies(windows, 1)), "queue-ticket", minutes);
    }
}
