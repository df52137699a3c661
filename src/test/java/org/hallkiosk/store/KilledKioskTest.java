package org.hallkiosk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SIGKILL at any moment: no submitted application is lost, nothing prints twice, nothing personal is left in the clear. */
class KilledKioskTest {
    private static final int KILLS = 6;

    @TempDir
    private Path temporary;

    @Test
    void killedAgainAndAgainLosesNothingThatWasAcknowledged() throws Exception {
        StoreFolder folder = StoreFolder.in(temporary);
        long seed = System.nanoTime();
        Random moments = new Random(seed);
        List<String> submitted = new ArrayList<>();
        List<String> sent = new ArrayList<>();
        List<String> printed = new ArrayList<>();

        for (int run = 0; run < KILLS; run++) {
            List<String> said = killAfter(folder, "run" + run, moments.nextInt(1, 120));
            submitted.addAll(idsOf("submitted ", said));
            sent.addAll(idsOf("sending ", said));
            printed.addAll(idsOf("printed ", said));
            // As the power cut left them, before anything tidies up.
            assertNothingPersonalIn(folder);
        }

        assertThat(submitted).as("seed %d", seed).hasSizeGreaterThan(KILLS);
        try (KioskStore store = folder.open()) {
            for (String id : submitted) {
                RecordedApplication found = store.applications().find(id).orElseThrow();
                assertThat(found.application().facts().value("person.name")).contains(Specimens.NAME);
                assertThat(store.applications().document(id).orElseThrow()).isEqualTo(Specimens.PDF);
            }
            for (String id : sent) {
                assertThat(store.printJournal().sending(id)).as(id).isInstanceOf(SendPermission.Refused.class);
            }
            for (String id : printed) {
                assertThat(store.printJournal().find(id).orElseThrow().state())
                        .as(id)
                        .isEqualTo(PrintState.PRINTED);
            }
            // A kill can fall between the journal's SENDING and the word of it, never more than once a run.
            assertThat(store.printJournal().uncertain()).hasSizeLessThanOrEqualTo(KILLS);
        }
        try (var connection = folder.connect()) {
            assertThat(Sql.list(connection, "PRAGMA integrity_check", row -> row.getString(1)))
                    .containsExactly("ok");
        }
    }

    @Test
    void killedDuringTheVeryFirstStartStartsTheNextTime() throws Exception {
        Random moments = new Random();
        for (int run = 0; run < KILLS; run++) {
            StoreFolder folder = StoreFolder.in(temporary.resolve("first" + run));
            Process kiosk = ChildJvm.start(ChildJvm.command(OpenOnce.class, folder.data(), folder.key()));
            kiosk.waitFor(moments.nextInt(150, 700), TimeUnit.MILLISECONDS);
            kiosk.destroyForcibly();
            assertThat(kiosk.waitFor(30, TimeUnit.SECONDS)).isTrue();

            folder.open().close();
        }
    }

    @Test
    void killedProcessesLeaveNoPileOfUnpackedLibraries() throws Exception {
        StoreFolder folder = StoreFolder.in(temporary);
        killAfter(folder, "first", 3);
        killAfter(folder, "second", 3);

        try (Stream<Path> unpacked = Files.list(folder.data().resolve("native"))) {
            assertThat(unpacked.filter(file -> file.toString().endsWith(".so"))).hasSize(1);
        }
    }

    /** Lets the kiosk say so many lines, kills it in the middle of whatever it does next, and answers all it said. */
    private static List<String> killAfter(StoreFolder folder, String run, int lines) throws Exception {
        Process kiosk = ChildJvm.start(ChildJvm.command(SubmitUntilKilled.class, folder.data(), folder.key(), run));
        List<String> said = new ArrayList<>();
        try (BufferedReader output = kiosk.inputReader(StandardCharsets.UTF_8)) {
            String line = output.readLine();
            while (line != null) {
                said.add(line);
                if (said.size() == lines) {
                    // By its handle: Process.destroyForcibly would also throw away what it has said.
                    kiosk.toHandle().destroyForcibly();
                }
                line = output.readLine();
            }
        } finally {
            kiosk.destroyForcibly();
        }
        assertThat(kiosk.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(said).hasSizeGreaterThanOrEqualTo(lines);
        return said;
    }

    private static List<String> idsOf(String event, List<String> said) {
        return said.stream()
                .filter(line -> line.startsWith(event))
                .map(line -> line.substring(event.length()))
                .toList();
    }

    private static void assertNothingPersonalIn(StoreFolder folder) throws Exception {
        for (String personal : List.of(Specimens.NAME, Specimens.NUMBER, Specimens.ADDRESS)) {
            for (Charset charset :
                    List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                assertThat(folder.filesHolding(personal.getBytes(charset)))
                        .as("%s in %s", personal, charset)
                        .isEmpty();
            }
        }
    }
}
