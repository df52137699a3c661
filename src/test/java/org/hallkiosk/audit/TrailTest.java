package org.hallkiosk.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrailTest {
    private static final String NUMBER = "11010519491231002X";

    @TempDir
    private Path parent;

    private TrailFolder trail;

    @BeforeEach
    void setUp() {
        trail = new TrailFolder(parent);
    }

    @Test
    void theSamePersonIsToldApartAndNotNamed() throws IOException {
        TrailWriter writer = trail.open();
        writer.append(List.of(trail.card(NUMBER), trail.card(NUMBER), trail.card("another")));

        List<String> persons = trail.examine().lines().stream()
                .filter(line -> line.step() == TrailStep.CARD_READ)
                .map(line -> line.reasons().get(TrailLine.PERSON))
                .toList();
        assertThat(persons.get(0)).hasSize(16).isEqualTo(persons.get(1)).isNotEqualTo(persons.get(2));
        assertThat(trail.text(0)).doesNotContain(NUMBER).doesNotContain("1949");
    }

    @Test
    void whatIsNoKeywordDoesNotGetIntoTheTrail() throws IOException {
        trail.open()
                .append(List.of(TrailEntry.of(
                        trail.instant(), "5f3a", TrailStep.FACT_TYPED, Map.of("fact", "样本甲 person.name\n1 forged"))));

        assertThat(trail.text(0)).doesNotContain("样本甲").contains("fact=????person.name?1?forged");
        assertThat(trail.examine().findings()).isEmpty();
    }

    @Test
    void aChangedLineIsNamedAndTheOthersStillHold() throws IOException {
        trail.fill();
        Files.writeString(
                trail.days().get(0), trail.text(0).replaceFirst("(?m)^(3 .*)card-read person", "$1card-lost person"));

        TrailExamination examined = trail.examine();
        assertThat(examined.findings()).contains(new TrailFinding.Changed(dayOf(0), 3));
        assertThat(examined.lines())
                .extracting(TrailLine::number)
                .contains(1L, 2L, 4L, 5L)
                .doesNotContain(3L);
    }

    @Test
    void linesCutOffAtTheEndAreMissedByTheirNumbers() throws IOException {
        trail.fill();
        List<String> lines = trail.text(1).lines().toList();
        Files.writeString(trail.days().get(1), String.join("\n", lines.subList(0, lines.size() - 2)) + "\n");

        assertThat(trail.examine().findings()).containsExactly(new TrailFinding.Missing(10, 11));
    }

    @Test
    void aLineTornByThePowerIsToldApartFromTamperingAndClearedAtTheNextStart() throws IOException {
        trail.fill();
        Files.writeString(trail.days().get(1), "12 2026-11-24T09:05:00Z 5f3a card-re", StandardOpenOption.APPEND);

        TrailExamination torn = trail.examine();
        assertThat(torn.findings()).containsExactly(new TrailFinding.TornEnd(dayOf(1), 6));
        assertThat(torn.holds()).isTrue();

        trail.open();
        assertThat(trail.examine().findings()).isEmpty();
        assertThat(trail.examine().lines()).extracting(TrailLine::step).contains(TrailStep.TORN_LINE_CLEARED);
    }

    @Test
    void linesThatReachedTheDiskBeforeTheEndsDidAreGoneOnFrom() throws IOException {
        TrailWriter writer = trail.open();
        byte[] before = Files.readAllBytes(trail.endsFile);
        writer.append(List.of(trail.card(NUMBER)));
        Files.write(trail.endsFile, before);

        trail.open().append(List.of(trail.card(NUMBER)));

        assertThat(trail.examine().findings()).isEmpty();
        assertThat(trail.examine().lines()).hasSize(4);
    }

    @Test
    void theRestOfTheTrailHoldsAfterOldDaysWereDeleted() throws IOException {
        trail.fill();
        trail.pass(Duration.ofDays(TrailFolder.KEEP_DAYS));
        trail.open();

        TrailExamination examined = trail.examine();
        assertThat(examined.findings()).isEmpty();
        assertThat(examined.lines().getFirst().number()).isEqualTo(12);
        assertThat(examined.lines()).extracting(TrailLine::step).contains(TrailStep.DAYS_DELETED);
        assertThat(trail.days()).hasSize(1);
    }

    @Test
    void killedBetweenMovingTheBeginningAndDeletingLeavesNoFinding() throws IOException {
        trail.fill();
        byte[] firstDay = Files.readAllBytes(trail.days().get(0));
        Path file = trail.days().get(0);
        trail.pass(Duration.ofDays(TrailFolder.KEEP_DAYS).minusDays(1));
        trail.open();
        assertThat(file).doesNotExist();
        Files.write(file, firstDay);

        assertThat(trail.examine().findings()).isEmpty();
        trail.open();
        assertThat(file).doesNotExist();
        assertThat(trail.examine().findings()).isEmpty();
    }

    @Test
    void aDayDeletedByHandIsMissed() throws IOException {
        trail.fill();
        Files.delete(trail.days().get(0));
        assertThat(trail.examine().findings()).containsExactly(new TrailFinding.Missing(1, 6));
    }

    @Test
    void endsThatWereTakenAwayAreMissedAlsoAfterTheNextStart() throws IOException {
        trail.fill();
        Files.delete(trail.endsFile);
        assertThat(trail.examine().findings()).contains(new TrailFinding.EndsMissing());
        trail.open();
        assertThat(trail.examine().findings()).contains(new TrailFinding.EndsMissing());
    }

    @Test
    void aClockPutBackDoesNotGoBackToAClosedDay() throws IOException {
        trail.fill();
        trail.pass(Duration.ofDays(-10));
        trail.open().append(List.of(trail.card(NUMBER)));
        assertThat(trail.days()).hasSize(2);
        assertThat(trail.examine().findings()).isEmpty();
    }

    @Test
    void whileItCannotBeWrittenTheTrailSaysSoAndCatchesUpLater() throws IOException {
        Files.createDirectories(trail.endsFile.getParent());
        Files.writeString(trail.folder, "a file where the folder should be");
        try (Trail open = running()) {
            open.record(trail.card(NUMBER));
            await().until(() -> open.state().trouble().equals(Optional.of("not-written")));
            Files.delete(trail.folder);
            await().until(() -> open.state().trouble().isEmpty() && open.state().lastLine() == 2);
        }
        assertThat(trail.examine().findings()).isEmpty();
    }

    @Test
    void stepsThatNobodyCouldKeepAreCounted() throws IOException {
        try (Trail open = new Trail(
                trail.folder, trail.endsFile, () -> Optional.of(TrailFolder.KEY), TrailFolder.KEEP_DAYS, trail)) {
            for (int i = 0; i < Trail.WAITING_AT_MOST + 7; i++) {
                open.record(trail.card(NUMBER));
            }
            open.start();
            await().until(() -> open.state().lastLine() == Trail.WAITING_AT_MOST + 2);
            assertThat(open.state().lost()).isEqualTo(7);
        }
        TrailLine told = trail.examine().lines().getLast();
        assertThat(told.step()).isEqualTo(TrailStep.STEPS_LOST);
        assertThat(told.reasons()).containsEntry("count", "7");
    }

    @Test
    void manyThreadsWriteOneChain() throws Exception {
        try (Trail open = running()) {
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                threads.add(Thread.ofVirtual().start(() -> {
                    for (int line = 0; line < 50; line++) {
                        open.record(trail.card(NUMBER));
                    }
                }));
            }
            for (Thread thread : threads) {
                thread.join();
            }
        }
        assertThat(trail.examine().findings()).isEmpty();
        assertThat(trail.examine().lines()).hasSize(401);
    }

    @Test
    void onlyItsOwnerMayReadIt() throws IOException {
        trail.fill();
        assertThat(Files.getPosixFilePermissions(trail.days().get(0)))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    private Trail running() {
        Trail open = new Trail(
                trail.folder, trail.endsFile, () -> Optional.of(TrailFolder.KEY), TrailFolder.KEEP_DAYS, trail);
        open.start();
        return open;
    }

    private java.time.LocalDate dayOf(int index) throws IOException {
        return List.copyOf(new TrailFiles(trail.folder).days().keySet()).get(index);
    }
}
