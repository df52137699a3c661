package org.hallkiosk.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.hallkiosk.fuzz.FuzzTargets.Target;
import org.hallkiosk.fuzz.Fuzzing.Outcome;
import org.junit.jupiter.api.Test;

/** Some new inputs for each target; {@code ./kiosk fuzz --minutes N} goes on for longer. */
class ShortFuzzIT {
    private static final int INPUTS = 20_000;
    private static final long FEW = 50;

    @Test
    void newInputsForEveryTargetFindNothing() throws Exception {
        Outcome outcome = Fuzzing.runTogether(INPUTS);

        assertThat(outcome.clean()).as(outcome.output()).isTrue();
        assertThat(outcome.output()).as("led by coverage").contains("cov: ");
        Map<String, Long> fed = AllTargets.fed(outcome.output());
        assertThat(FuzzTargets.all())
                .extracting(Target::name)
                .allSatisfy(name -> assertThat(fed.getOrDefault(name, 0L))
                        .as("inputs for %s, of %s", name, fed)
                        .isGreaterThan(FEW));
    }
}
