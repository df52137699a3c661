package org.hallkiosk.app.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SampleTest {
    @Test
    void medianAndWorstDoNotDependOnTheOrderOfMeasuring() {
        Sample sample = new Sample(List.of(30.0, 10.0, 20.0));

        assertThat(sample.median()).isEqualTo(20.0);
        assertThat(sample.worst()).isEqualTo(30.0);
    }

    @Test
    void ninetyNineOfAHundredLeavesOutOnlyTheWorst() {
        Sample sample = new Sample(
                IntStream.rangeClosed(1, 100).mapToObj(i -> (double) i).toList());

        assertThat(sample.percentile(99)).isEqualTo(99.0);
        assertThat(sample.percentile(50)).isEqualTo(50.0);
    }

    @Test
    void nothingMeasuredIsNoSample() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Sample(List.of()));
    }
}
