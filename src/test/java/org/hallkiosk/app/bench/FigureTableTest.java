package org.hallkiosk.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FigureTableTest {
    @Test
    void aMedianWithinItsLimitIsOkThoughTheWorstIsNot() {
        Figure figure =
                Figure.limited("start", "ms", new Sample(List.of(400.0, 450.0, 900.0)), 460, "the other's median");

        assertThat(FigureTable.lines(List.of(figure)).getLast())
                .matches("start +450 ms +900 ms +3 +460 ms +ok +the other's median");
    }

    @Test
    void aMedianAboveItsLimitIsOver() {
        Figure figure = Figure.limited("memory", "MB", new Sample(List.of(201.0)), 195, "half");

        assertThat(FigureTable.lines(List.of(figure)).getLast()).contains("over");
    }

    @Test
    void withoutALimitOnlyWhatStandsBesideIsShown() {
        Figure figure =
                new Figure("card", "ms", new Sample(List.of(99.5)), Optional.empty(), "of it on the wire: 118 ms");

        assertThat(FigureTable.lines(List.of(figure)).getLast())
                .matches("card +99\\.5 ms +99\\.5 ms +1 +- +of it on the wire: 118 ms");
    }
}
