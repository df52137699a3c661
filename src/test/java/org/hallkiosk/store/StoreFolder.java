package org.hallkiosk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A data folder and its key under a test's temporary folder. */
record StoreFolder(Path data, Path key) {

    static StoreFolder in(Path temporary) {
        return new StoreFolder(
                temporary.resolve("data"), temporary.resolve("keys").resolve("store.key"));
    }

    Path database() {
        return data.resolve("kiosk.db");
    }

    KioskStore open() {
        return open(Clock.systemUTC());
    }

    KioskStore open(Clock clock) {
        StoreOpening opening = KioskStore.open(data, key, clock);
        assertThat(opening).isInstanceOf(StoreOpening.Opened.class);
        return ((StoreOpening.Opened) opening).store();
    }

    StoreOpening.NotOpened openInVain() {
        StoreOpening opening = KioskStore.open(data, key);
        if (opening instanceof StoreOpening.Opened(KioskStore store)) {
            store.close();
        }
        assertThat(opening).isInstanceOf(StoreOpening.NotOpened.class);
        return (StoreOpening.NotOpened) opening;
    }

    /** The database as anyone with SQLite sees it. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + database());
    }

    /** The files in which these bytes stand anywhere. */
    List<Path> filesHolding(byte[] bytes) throws IOException {
        List<Path> holding = new ArrayList<>();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (contains(Files.readAllBytes(file), bytes)) {
                    holding.add(file);
                }
            }
        }
        return holding;
    }

    private static boolean contains(byte[] haystack, byte[] needle) {
        for (int start = 0; start + needle.length <= haystack.length; start++) {
            int same = 0;
            while (same < needle.length && haystack[start + same] == needle[same]) {
                same++;
            }
            if (same == needle.length) {
                return true;
            }
        }
        return false;
    }
}
