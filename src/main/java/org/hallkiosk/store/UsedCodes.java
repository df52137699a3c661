package org.hallkiosk.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.hallkiosk.fact.CodeFacts;
import org.hallkiosk.fact.FactSheet;

/** Which codes have filled a submission, until they expire. */
public final class UsedCodes {
    private static final long ONE_DAY_MILLISECONDS = 86_400_000L;

    private static final long LATEST_SECOND = Long.MAX_VALUE / 1000;

    private final Database database;

    UsedCodes(Database database) {
        this.database = database;
    }

    /** Whether an application was handed in with this code. */
    public boolean used(String codeId) throws StoreException {
        return database.read(connection -> user(connection, codeId).isPresent());
    }

    /**
     * Within the transaction that records an application: marks the code that filled it.
     *
     * @return false when the code has filled another application
     */
    static boolean use(Connection connection, FactSheet facts, String applicationId, Instant now) throws SQLException {
        Optional<String> code = facts.value(CodeFacts.ID);
        if (code.isEmpty()) {
            return true;
        }
        Optional<String> user = user(connection, code.get());
        if (user.isPresent()) {
            return user.get().equals(applicationId);
        }
        // A clock that is a little wrong must not make a code good for a second time.
        Sql.update(connection, "DELETE FROM used_code WHERE expires_at < ?", now.toEpochMilli() - ONE_DAY_MILLISECONDS);
        Sql.update(
                connection,
                "INSERT INTO used_code (id, application_id, expires_at) VALUES (?, ?, ?)",
                code.get(),
                applicationId,
                expires(facts));
        return true;
    }

    private static long expires(FactSheet facts) {
        long seconds = facts.value(CodeFacts.EXPIRES).map(Long::parseLong).orElse(LATEST_SECOND);
        return Math.min(seconds, LATEST_SECOND) * 1000;
    }

    private static Optional<String> user(Connection connection, String codeId) throws SQLException {
        return Sql.first(
                connection,
                "SELECT application_id FROM used_code WHERE id = ?",
                row -> row.getString("application_id"),
                codeId);
    }
}
