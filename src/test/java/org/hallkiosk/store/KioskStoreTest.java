package org.hallkiosk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.hallkiosk.fact.FactSheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KioskStoreTest {
    @TempDir
    private Path temporary;

    private StoreFolder folder;

    @BeforeEach
    void chooseAFolder() {
        folder = StoreFolder.in(temporary);
    }

    @Test
    void firstStartMakesAKeyThatOnlyItsOwnerMayRead() throws Exception {
        folder.open().close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.key())))
                .isEqualTo("rw-------");
        assertThat(Files.readString(folder.key())).matches("hall-kiosk-key 1 [0-9a-f]{64}\n");
    }

    @Test
    void keyThatLayBesideTheDatabaseIsMovedOutAndStillOpensIt() throws Exception {
        folder.open().close();
        Path beside = folder.data().resolve("kiosk.key");
        Files.move(folder.key(), beside);
        byte[] key = Files.readAllBytes(beside);

        folder.open().close();

        assertThat(beside).doesNotExist();
        assertThat(folder.key()).hasBinaryContent(key);
        assertThat(Files.getPosixFilePermissions(folder.key())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void databaseAndItsLogAreForTheOwnerAlone() throws Exception {
        try (KioskStore store = folder.open()) {
            store.applications().submit(Specimens.application("a"), Specimens.PDF);

            for (String file : new String[] {"kiosk.db", "kiosk.db-wal", "kiosk.db-shm"}) {
                assertThat(PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(folder.data().resolve(file))))
                        .as(file)
                        .isEqualTo("rw-------");
            }
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.data())))
                .isEqualTo("rwx------");
    }

    @Test
    void keyMissingForAnExistingDatabaseIsRefusedAndNoneIsMade() throws Exception {
        folder.open().close();
        Files.delete(folder.key());

        assertThat(folder.openInVain().trouble()).isEqualTo(StoreTrouble.KEY_MISSING);
        assertThat(folder.key()).doesNotExist();
    }

    @Test
    void keyThatOthersMayReadIsRefused() throws Exception {
        folder.open().close();
        Files.setPosixFilePermissions(folder.key(), PosixFilePermissions.fromString("rw-r-----"));

        StoreOpening.NotOpened notOpened = folder.openInVain();

        assertThat(notOpened.trouble()).isEqualTo(StoreTrouble.KEY_EXPOSED);
        assertThat(notOpened.detail()).contains("chmod 600");
    }

    @Test
    void keyOfAnotherTerminalIsRefused() throws Exception {
        folder.open().close();
        StoreFolder other = StoreFolder.in(temporary.resolve("other"));
        other.open().close();

        StoreOpening.NotOpened notOpened = new StoreFolder(folder.data(), other.key()).openInVain();

        assertThat(notOpened.trouble()).isEqualTo(StoreTrouble.KEY_WRONG);
    }

    @Test
    void tornKeyIsRefused() throws Exception {
        folder.open().close();
        Files.writeString(folder.key(), Files.readString(folder.key()).substring(0, 60));

        assertThat(folder.openInVain().trouble()).isEqualTo(StoreTrouble.KEY_WRONG);
    }

    @Test
    void crashAfterTheKeyWasMadeLeavesAKeyToStartWith() throws Exception {
        folder.open().close();
        String key = Files.readString(folder.key());
        Files.delete(folder.database());
        Files.createFile(folder.database());

        folder.open().close();

        assertThat(Files.readString(folder.key())).isEqualTo(key);
    }

    @Test
    void secondProcessIsTurnedAway() {
        try (KioskStore first = folder.open()) {
            assertThat(folder.openInVain().trouble()).isEqualTo(StoreTrouble.IN_USE);
            assertThat(first.state().trouble()).isEmpty();
        }
        folder.open().close();
    }

    @Test
    void fileInPlaceOfTheFolderIsToldNotThrown() throws Exception {
        Files.createFile(folder.data());

        StoreOpening.NotOpened notOpened = folder.openInVain();

        assertThat(notOpened.trouble()).isEqualTo(StoreTrouble.INPUT_OUTPUT);
        assertThat(notOpened.detail()).contains(folder.data().toString());
    }

    @Test
    void fileThatIsNoDatabaseIsDamaged() throws Exception {
        folder.open().close();
        Files.writeString(folder.database(), "not a database ".repeat(1000), StandardCharsets.US_ASCII);

        assertThat(folder.openInVain().trouble()).isEqualTo(StoreTrouble.DAMAGED);
    }

    @Test
    void pagesOverwrittenInTheMiddleAreFoundAtOpening() throws Exception {
        try (KioskStore store = folder.open()) {
            for (int i = 0; i < 50; i++) {
                store.applications().submit(Specimens.application("a" + i), new byte[10_000]);
            }
        }
        try (RandomAccessFile file = new RandomAccessFile(folder.database().toFile(), "rw")) {
            byte[] rubbish = new byte[100_000];
            Arrays.fill(rubbish, (byte) 0xA5);
            file.seek(file.length() / 2);
            file.write(rubbish);
        }

        assertThat(folder.openInVain().trouble()).isEqualTo(StoreTrouble.DAMAGED);
    }

    @Test
    void databaseOfANewerProgramIsLeftAlone() throws Exception {
        folder.open().close();
        try (var connection = folder.connect();
                var statement = connection.createStatement()) {
            statement.executeUpdate("INSERT INTO flyway_schema_history SELECT 999, '999', 'from the future', type,"
                    + " 'V999__from_the_future.sql', checksum, installed_by, installed_on, execution_time, success"
                    + " FROM flyway_schema_history WHERE version = '1'");
        }

        assertThat(folder.openInVain().trouble()).isEqualTo(StoreTrouble.SCHEMA_UNKNOWN);
    }

    @Test
    void everyMigrationIsKnownToTheShortcutPastFlyway() throws Exception {
        try (var files = Files.list(Path.of("src/main/resources/db/migration"))) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .map(name -> name.substring(1, name.indexOf("__"))))
                    .containsExactlyInAnyOrderElementsOf(Migrations.VERSIONS);
        }
    }

    @Test
    void migrationThatNeverFinishedIsLeftToFlyway() throws Exception {
        folder.open().close();
        try (var connection = folder.connect();
                var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE flyway_schema_history SET success = 0");
        }

        assertThat(folder.openInVain().trouble()).isEqualTo(StoreTrouble.SCHEMA_UNKNOWN);
    }

    @Test
    void settingsThatDurabilityRestsOnAreInForce() throws Exception {
        try (Database database = new Database(temporary.resolve("bare.db"), new StoreTroubles(temporary))) {
            database.write(connection -> {
                assertThat(pragma(connection, "journal_mode")).isEqualTo("wal");
                assertThat(pragma(connection, "synchronous")).isEqualTo("2");
                assertThat(pragma(connection, "foreign_keys")).isEqualTo("1");
                assertThat(pragma(connection, "secure_delete")).isEqualTo("1");
                assertThat(pragma(connection, "busy_timeout")).isEqualTo("5000");
                return true;
            });
        }
    }

    @Test
    void anotherProgramHoldingTheDatabaseIsLockedAndNothingIsWritten() throws Exception {
        try (KioskStore store = folder.open();
                var other = folder.connect();
                var statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");

            assertThatExceptionOfType(StoreException.class)
                    .isThrownBy(() -> store.applications().submit(Specimens.application("a"), Specimens.PDF))
                    .satisfies(e -> assertThat(e.trouble()).isEqualTo(StoreTrouble.LOCKED));
            assertThat(store.state().trouble()).contains(StoreTrouble.LOCKED);

            statement.execute("ROLLBACK");
            assertThat(store.applications().find("a")).isEmpty();
            store.applications().submit(Specimens.application("a"), Specimens.PDF);
            assertThat(store.state().trouble()).isEmpty();
        }
    }

    @Test
    void closedStoreRefusesWithAReason() {
        KioskStore store = folder.open();
        store.close();

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> store.applications().count())
                .satisfies(e -> assertThat(e.trouble()).isEqualTo(StoreTrouble.CLOSED));
        assertThat(store.state().trouble()).contains(StoreTrouble.CLOSED);
    }

    @Test
    void forgettingLeavesTheCountButNothingPersonal() throws Exception {
        try (KioskStore store = folder.open()) {
            store.applications().submit(Specimens.application("old"), Specimens.PDF);

            assertThat(store.forget(Specimens.MORNING.plus(Duration.ofDays(1)))).isEqualTo(1);

            RecordedApplication forgotten = store.applications().find("old").orElseThrow();
            assertThat(forgotten.state()).isEqualTo(ApplicationState.FORGOTTEN);
            assertThat(forgotten.application().facts()).isSameAs(FactSheet.empty());
            assertThat(forgotten.application().person()).isEmpty();
            assertThat(forgotten.application().signatureDigest()).isEmpty();
            assertThat(store.applications().document("old")).isEmpty();
            assertThat(store.applications().count()).isEqualTo(1);
        }
    }

    @Test
    void forgettingSparesWhatIsYoungEnough() throws Exception {
        try (KioskStore store = folder.open()) {
            store.applications().submit(Specimens.application("young"), Specimens.PDF);

            assertThat(store.forget(Specimens.MORNING)).isZero();
            assertThat(store.applications().document("young")).isPresent();
        }
    }

    @Test
    void forgottenBytesAreInNoFileAnyMore() throws Exception {
        byte[] sealed;
        try (KioskStore store = folder.open()) {
            store.applications().submit(Specimens.application("old"), Specimens.PDF);
            try (var connection = folder.connect()) {
                sealed = Sql.first(connection, "SELECT facts FROM application", row -> row.getBytes(1))
                        .orElseThrow();
            }
            assertThat(folder.filesHolding(sealed)).isNotEmpty();

            store.forget(Instant.now().plus(Duration.ofDays(1)));

            assertThat(folder.filesHolding(sealed)).isEmpty();
        }
    }

    private static String pragma(Connection connection, String name) throws SQLException {
        Optional<String> value = Sql.first(connection, "PRAGMA " + name, row -> row.getString(1));
        return value.orElse("");
    }
}
