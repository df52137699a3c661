package org.hallkiosk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A full disk is told and loses nothing. The real one is a small tmpfs in a mount namespace of the child process (it
 * vanishes with it); machines that do not allow that skip those tests.
 */
class FullDiskTest {
    @TempDir
    private Path temporary;

    @Test
    void databaseThatMayNotGrowRefusesAndKeepsWhatItHas() throws Exception {
        try (Database database = new Database(temporary.resolve("small.db"), new StoreTroubles(temporary))) {
            database.write(connection -> Sql.update(connection, "CREATE TABLE paper (id INTEGER, bytes BLOB)"));
            database.write(connection -> Sql.first(connection, "PRAGMA max_page_count = 20", row -> row.getInt(1)));
            database.write(connection -> Sql.update(connection, "INSERT INTO paper VALUES (1, zeroblob(10000))"));

            assertThatExceptionOfType(StoreException.class)
                    .isThrownBy(() -> database.write(connection -> {
                        Sql.update(connection, "INSERT INTO paper VALUES (2, zeroblob(100))");
                        return Sql.update(connection, "INSERT INTO paper VALUES (3, zeroblob(200000))");
                    }))
                    .satisfies(e -> assertThat(e.trouble()).isEqualTo(StoreTrouble.DISK_FULL));

            assertThat(database.state().trouble()).contains(StoreTrouble.DISK_FULL);
            assertThat(database.<List<Integer>>read(
                            connection -> Sql.list(connection, "SELECT id FROM paper", row -> row.getInt(1))))
                    .containsExactly(1);
        }
    }

    @Test
    void realDiskFillsUpAndTheStoreCarriesOnWhenThereIsRoom() throws Exception {
        List<String> said = onADiskOf("4m", 0, FillTheDisk.class);

        assertThat(said)
                .containsExactly(
                        "refused disk-full",
                        "state disk-full",
                        "counted as taken",
                        "half-written false",
                        "with room again Recorded",
                        "reopened Opened");
    }

    @Test
    void openingOnAFullDiskIsToldAndLeavesNoHalfKey() throws Exception {
        List<String> said = onADiskOf("4k", 4096, OpenOnce.class);

        assertThat(said).hasSize(2);
        assertThat(said.getFirst()).startsWith("not opened: disk-full");
        assertThat(said.getLast()).isEqualTo("no key");
    }

    @Test
    void diskWithoutRoomForTheDatabaseIsToldAndKeepsItsKey() throws Exception {
        List<String> said = onADiskOf("8k", 0, OpenOnce.class);

        assertThat(said).hasSize(2);
        assertThat(said.getFirst()).startsWith("not opened: disk-full");
        assertThat(said.getLast()).isEqualTo("key");
    }

    @Test
    void readOnlyDiskIsToldAsMissingPermission() throws Exception {
        List<String> said = onADiskOf("4m,ro", 0, OpenOnce.class);

        assertThat(said.getFirst()).startsWith("not opened: no-permission");
    }

    @Test
    void diskThatForbidsLibrariesIsNamed() throws Exception {
        List<String> said = onADiskOf("16m,noexec", 0, OpenOnce.class);

        assertThat(said.getFirst()).startsWith("not opened: library-unusable");
    }

    private List<String> onADiskOf(String options, int ballastBytes, Class<?> main) throws Exception {
        assumeTrue(mayMount(), "no right to mount a small disk here");
        Path disk = Files.createDirectory(temporary.resolve("disk"));
        List<String> command = new ArrayList<>(List.of(
                "unshare",
                "--mount",
                "sh",
                "-c",
                "mount -t tmpfs -o size=" + options + " tmpfs \"$0\" && "
                        + (ballastBytes > 0 ? "head -c " + ballastBytes + " /dev/zero > \"$0/ballast\" && " : "")
                        + "exec \"$@\"",
                disk.toString()));
        command.addAll(ChildJvm.command(main, disk.resolve("data"), disk.resolve("store.key")));
        Process child = ChildJvm.start(command);
        try {
            List<String> said;
            try (var output = child.inputReader(StandardCharsets.UTF_8)) {
                said = output.lines().toList();
            }
            assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
            return said;
        } finally {
            child.destroyForcibly();
        }
    }

    private boolean mayMount() throws IOException, InterruptedException {
        Path probe = Files.createDirectory(temporary.resolve("probe"));
        try {
            return new ProcessBuilder("unshare", "--mount", "mount", "-t", "tmpfs", "tmpfs", probe.toString())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
