package org.hallkiosk.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hallkiosk.simulator.SpecimenCards;
import org.hallkiosk.text.Remark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class CardBenchIT {
    @TempDir
    Path folder;

    @Test
    void cardsAreTimedAgainstTheirWireAndAReaderIsMissed() throws Exception {
        List<Remark> complaints = new ArrayList<>();
        List<Figure> figures = new CardBench(
                        folder,
                        SpecimenCards.load(Path.of("devices/id-card-reader/specimen-cards.yaml"))
                                .byNumber(1)
                                .orElseThrow(),
                        complaints::add)
                .measure(5);
        assertThat(complaints).isEmpty();
        assertThat(figures).hasSize(3);
        // Whether a figure is within its limit is for a quiet machine to say; none is read before its bytes came, but
        // for the first of them, which is out before the clock is looked at.
        assertThat(figures)
                .filteredOn(figure -> figure.name().key().equals("bench.figure.card-over-wire"))
                .isNotEmpty()
                .allSatisfy(figure -> assertThat(figure.sample().percentile(1)).isGreaterThan(0.9));
        assertThat(figures)
                .allSatisfy(figure -> assertThat(figure.sample().percentile(1)).isPositive());
    }
}
