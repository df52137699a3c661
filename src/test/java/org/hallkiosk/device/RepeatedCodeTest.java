package org.hallkiosk.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RepeatedCodeTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void theSameCodeAgainAndAgainIsOne() {
        RepeatedCode repeated = new RepeatedCode(LONG);
        assertThat(repeated.isSeenAgain("HK1:A")).isFalse();
        assertThat(repeated.isSeenAgain("HK1:A")).isTrue();
        assertThat(repeated.isSeenAgain("HK1:A")).isTrue();
    }

    @Test
    void anotherCodeBetweenMakesItNew() {
        RepeatedCode repeated = new RepeatedCode(LONG);
        repeated.isSeenAgain("HK1:A");
        assertThat(repeated.isSeenAgain("HK1:B")).isFalse();
        assertThat(repeated.isSeenAgain("HK1:A")).isFalse();
    }

    @Test
    void aCodeThatWasOutOfViewLongEnoughIsNew() {
        RepeatedCode repeated = new RepeatedCode(Duration.ofNanos(1));
        repeated.isSeenAgain("HK1:A");
        assertThat(repeated.isSeenAgain("HK1:A")).isFalse();
    }

    @Test
    void whereEveryCodeCountsNoneIsARepetition() {
        RepeatedCode repeated = new RepeatedCode(Duration.ZERO);
        repeated.isSeenAgain("HK1:A");
        assertThat(repeated.isSeenAgain("HK1:A")).isFalse();
    }
}
