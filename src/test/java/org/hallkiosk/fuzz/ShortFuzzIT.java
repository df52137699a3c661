package org.hallkiosk.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.hallkiosk.fuzz.FuzzTargets.Target;
import org.hallkiosk.fuzz.Fuzzing.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A second of new inputs for each target; {@code ./kiosk fuzz --minutes N} goes on for longer. */
class ShortFuzzIT {
    private static final Duration EACH = Duration.ofSeconds(1);

    static List<Target> targets() {
        return FuzzTargets.all();
    }

    @ParameterizedTest
    @MethodSource("targets")
    void aSecondFindsNothing(Target target) throws Exception {
        Outcome outcome = Fuzzing.run(target, EACH);
        assertThat(outcome.clean()).as(outcome.output()).isTrue();
        assertThat(outcome.output()).as("led by coverage").contains("cov: ");
    }
}
