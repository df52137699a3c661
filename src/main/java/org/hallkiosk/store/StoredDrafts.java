package org.hallkiosk.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Drafts in this terminal's own database. What is deleted is overwritten in its files too. */
final class StoredDrafts implements DraftPlace {
    private final Database database;
    private final Clock clock;

    StoredDrafts(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void keep(SealedDraft draft) throws StoreException {
        boolean replaced = database.write(connection -> {
            boolean deleted = false;
            for (String finder : draft.finders()) {
                deleted |= delete(connection, finder);
            }
            Sql.update(
                    connection,
                    "INSERT INTO draft (expires_at, content) VALUES (?, ?)",
                    draft.expires().toEpochMilli(),
                    draft.content());
            long id = Sql.first(connection, "SELECT last_insert_rowid()", row -> row.getLong(1))
                    .orElseThrow();
            for (String finder : draft.finders()) {
                Sql.update(connection, "INSERT INTO draft_finder (finder, draft) VALUES (?, ?)", finder, id);
            }
            return deleted;
        });
        emptyAfter(replaced);
    }

    @Override
    public Optional<SealedDraft> find(String finder) throws StoreException {
        return database.read(connection -> {
            Optional<Long> id = id(connection, finder);
            if (id.isEmpty()) {
                return Optional.empty();
            }
            List<String> finders = Sql.list(
                    connection,
                    "SELECT finder FROM draft_finder WHERE draft = ? ORDER BY finder",
                    row -> row.getString(1),
                    id.get());
            return Sql.first(
                            connection,
                            "SELECT expires_at, content FROM draft WHERE id = ?",
                            row -> new SealedDraft(
                                    finders, Instant.ofEpochMilli(row.getLong("expires_at")), row.getBytes("content")),
                            id.get())
                    .filter(draft -> draft.expires().isAfter(clock.instant()));
        });
    }

    @Override
    public void forget(String finder) throws StoreException {
        emptyAfter(database.write(connection -> delete(connection, finder)));
    }

    @Override
    public int sweep(Instant now) throws StoreException {
        int deleted = database.write(connection -> {
            Sql.update(
                    connection,
                    "DELETE FROM draft_finder WHERE draft IN (SELECT id FROM draft WHERE expires_at <= ?)",
                    now.toEpochMilli());
            return Sql.update(connection, "DELETE FROM draft WHERE expires_at <= ?", now.toEpochMilli());
        });
        emptyAfter(deleted > 0);
        return deleted;
    }

    private void emptyAfter(boolean deleted) throws StoreException {
        if (deleted) {
            database.emptyWriteAheadLog();
        }
    }

    private static boolean delete(Connection connection, String finder) throws SQLException {
        Optional<Long> id = id(connection, finder);
        if (id.isEmpty()) {
            return false;
        }
        Sql.update(connection, "DELETE FROM draft_finder WHERE draft = ?", id.get());
        return Sql.update(connection, "DELETE FROM draft WHERE id = ?", id.get()) > 0;
    }

    private static Optional<Long> id(Connection connection, String finder) throws SQLException {
        return Sql.first(connection, "SELECT draft FROM draft_finder WHERE finder = ?", row -> row.getLong(1), finder);
    }
}
