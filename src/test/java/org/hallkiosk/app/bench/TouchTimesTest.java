package org.hallkiosk.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TouchTimesTest {
    private final TouchTimes times = new TouchTimes();

    @Test
    void allTouchesAreJudgedTogetherAndEachScreenIsShownAlone() {
        for (int i = 0; i < 99; i++) {
            times.add("guide", 40);
        }
        times.add("identify", 130);

        assertThat(times.figures())
                .extracting(Figure::id)
                .containsExactly("touch", "touch-99-of-100", "touch-to", "touch-to");
        assertThat(times.figures().getFirst().sample().worst()).isEqualTo(130);
        assertThat(times.figures().getLast().name().values().get("screen")).isEqualTo("identify");
        assertThat(times.figures().getLast().sample().median()).isEqualTo(130);
    }

    @Test
    void twoSlowTouchesInAHundredAreOverTheLimitAndOneIsNot() {
        for (int i = 0; i < 98; i++) {
            times.add("guide", 40);
        }
        times.add("identify", 130);
        assertThat(times.figures().get(1).holds()).isFalse();

        times.add("guide", 40);
        times.add("guide", 40);
        assertThat(times.figures().get(1).holds()).isTrue();
    }

    @Test
    void noTouchIsNoFigure() {
        assertThat(times.figures()).isEmpty();
    }
}
