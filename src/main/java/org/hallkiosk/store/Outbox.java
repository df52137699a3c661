package org.hallkiosk.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The applications that go to the platform, in the order in which they were handed in. Never by time of day: a wrong clock
 * neither reorders nor delays anything. Every change is on the disk when its call returns.
 */
public final class Outbox {
    private final Database database;

    Outbox(Database database) {
        this.database = database;
    }

    /**
     * Within the transaction that records the application: both are there, or neither. One that is held already, and is
     * changed, keeps its place.
     */
    static void hold(Connection connection, Application application) throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO outbox (application_id, lane, state, queued_at) VALUES (?, ?, 'HELD', ?)"
                        + " ON CONFLICT (application_id) DO NOTHING",
                application.id(),
                application.person().map(PersonHash::hex).orElse(application.id()),
                application.createdAt().toEpochMilli());
    }

    static Optional<OutboxState> stateOf(Connection connection, String applicationId) throws SQLException {
        return Sql.first(
                connection,
                "SELECT state FROM outbox WHERE application_id = ?",
                row -> OutboxState.valueOf(row.getString("state")),
                applicationId);
    }

    /**
     * Lets go what was held back while its applicant could still change it; from now on its content never changes.
     *
     * @return how many
     */
    public int release() throws StoreException {
        return database.write(
                connection -> Sql.update(connection, "UPDATE outbox SET state = 'WAITING' WHERE state = 'HELD'"));
    }

    /** Each person's first that waits: nothing of a person goes out before what the person handed in earlier. */
    public List<OutboxEntry> heads(int most) throws StoreException {
        return database.read(connection -> Sql.list(connection, """
                SELECT * FROM outbox AS one WHERE state = 'WAITING' AND NOT EXISTS (
                    SELECT 1 FROM outbox AS earlier WHERE earlier.lane = one.lane
                    AND earlier.ordinal < one.ordinal AND earlier.state IN ('HELD', 'WAITING'))
                ORDER BY ordinal LIMIT ?""", Outbox::entry, most));
    }

    /**
     * What goes next so that this application goes: itself, or what the same person handed in earlier. Empty when it has
     * gone, or is held back.
     */
    public Optional<OutboxEntry> headBefore(String applicationId) throws StoreException {
        return database.read(connection -> Sql.first(connection, """
                SELECT earlier.* FROM outbox AS earlier JOIN outbox AS one ON earlier.lane = one.lane
                WHERE one.application_id = ? AND one.state = 'WAITING' AND earlier.ordinal <= one.ordinal
                    AND earlier.state = 'WAITING'
                ORDER BY earlier.ordinal LIMIT 1""", Outbox::entry, applicationId));
    }

    public Optional<OutboxEntry> find(String applicationId) throws StoreException {
        return database.read(connection ->
                Sql.first(connection, "SELECT * FROM outbox WHERE application_id = ?", Outbox::entry, applicationId));
    }

    /** Whether an application, or a part of one that was handed in as several, is still here. */
    public boolean waits(String applicationId) throws StoreException {
        return database.read(connection -> Sql.first(
                        connection,
                        "SELECT 1 FROM outbox WHERE state IN ('HELD', 'WAITING')"
                                + " AND (application_id = ? OR application_id GLOB ? || '-[0-9]*') LIMIT 1",
                        row -> row.getInt(1),
                        applicationId,
                        applicationId))
                .isPresent();
    }

    /** It was sent and no usable answer came; it stays where it is. */
    public void failed(String applicationId, String trouble) throws StoreException {
        database.write(connection -> Sql.update(
                connection,
                "UPDATE outbox SET attempts = attempts + 1, trouble = ? WHERE application_id = ? AND state = 'WAITING'",
                trouble,
                applicationId));
    }

    /** The platform has it. Told again, the first word stands. */
    public void accepted(String applicationId, String caseNumber, Instant now) throws StoreException {
        database.write(connection -> {
            // They were kept for the platform alone.
            Attachments.wipe(connection, applicationId);
            return Sql.update(connection, """
                UPDATE outbox SET state = 'ACCEPTED', case_number = ?, settled_at = ?, trouble = NULL,
                    lane = application_id WHERE application_id = ? AND state = 'WAITING'""", caseNumber, now.toEpochMilli(), applicationId);
        });
    }

    /** The platform will not have it; what the person hands in later need not wait for it. */
    public void refused(String applicationId, String why, Instant now) throws StoreException {
        database.write(connection -> Sql.update(
                connection,
                "UPDATE outbox SET state = 'REFUSED', trouble = ?, settled_at = ? WHERE application_id = ?"
                        + " AND state = 'WAITING'",
                why,
                now.toEpochMilli(),
                applicationId));
    }

    public OutboxSummary summary() throws StoreException {
        return database.read(connection -> Sql.first(connection, """
                                SELECT count(*) FILTER (WHERE state IN ('HELD', 'WAITING')) AS waiting,
                                    count(*) FILTER (WHERE state = 'REFUSED') AS refused,
                                    min(queued_at) FILTER (WHERE state IN ('HELD', 'WAITING')) AS oldest
                                FROM outbox WHERE state <> 'ACCEPTED'""", Outbox::summary))
                .orElse(OutboxSummary.nothing());
    }

    private static OutboxSummary summary(ResultSet row) throws SQLException {
        long waiting = row.getLong("waiting");
        return new OutboxSummary(
                waiting,
                row.getLong("refused"),
                waiting == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(row.getLong("oldest"))));
    }

    private static OutboxEntry entry(ResultSet row) throws SQLException {
        return new OutboxEntry(
                row.getLong("ordinal"),
                row.getString("application_id"),
                OutboxState.valueOf(row.getString("state")),
                Instant.ofEpochMilli(row.getLong("queued_at")),
                row.getInt("attempts"),
                Optional.ofNullable(row.getString("trouble")),
                Optional.ofNullable(row.getString("case_number")));
    }
}
