package org.hallkiosk.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hallkiosk.app.bench.FirstScreen.Start;
import org.hallkiosk.app.bench.StartBench.Pair;
import org.hallkiosk.text.Language;
import org.hallkiosk.text.Texts;
import org.junit.jupiter.api.Test;

/** How starts of two programs are held against each other; starting them is the bench's own work. */
class StartBenchTest {
    private static final List<Start> OURS = List.of(start(500), start(900), start(600));
    private static final List<Start> THEIRS = List.of(start(520), start(950), start(540));

    @Test
    void aMachineThatSlowsDownForAMinuteStrikesBothOfAPairAlike() {
        Figure difference = named("start-difference", -20, -50, 60);

        assertThat(difference.sample().median()).isEqualTo(-20);
        assertThat(difference.holds()).isTrue();
    }

    @Test
    void beingSlowerByAMillisecondIsOver() {
        assertThat(named("start-difference", -30, 1, 4).holds()).isFalse();
    }

    @Test
    void aStartWhoseScreenNeverCameIsHeldAgainstNothing() {
        assertThat(new Pair(Optional.empty(), Optional.of(start(500))).difference())
                .isEmpty();
        assertThat(new Pair(Optional.of(start(480)), Optional.of(start(500))).difference())
                .contains(-20.0);
    }

    @Test
    void withoutChromiumThereIsNothingToBeSlowerThan() {
        assertThat(StartBench.figures(OURS, List.of(), List.of()))
                .extracting(Figure::id)
                .containsExactly("start", "memory");
    }

    @Test
    void howFarThePairsLieApartIsSaidBesideTheLimit() throws IOException {
        assertThat(lines(Language.EN))
                .contains("no slower than Chromium, pair by pair · half of them between -50.0 and 60.0 ms");
        assertThat(lines(Language.ZH_CN)).contains("逐对比较，不慢于 Chromium · 一半在 -50.0 到 60.0 ms 之间");
    }

    private static String lines(Language language) throws IOException {
        return String.join(
                "\n",
                new FigureTable(Texts.load(Path.of("kiosk-config/text")), language)
                        .lines(List.of(named("start-difference", -20, -50, 60))));
    }

    private static Figure named(String id, double... differences) {
        return StartBench.figures(
                        OURS, THEIRS, Arrays.stream(differences).boxed().toList())
                .stream()
                .filter(figure -> figure.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Start start(double milliseconds) {
        return new Start(milliseconds, 190);
    }
}
