package org.hallkiosk.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hallkiosk.device.PrintOutcome;
import org.hallkiosk.device.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Every print, written down before it is done, under an id that stays the same through every retry: {@link #begin},
 * {@link #sending}, then the printer, then {@link #finished}. After a crash a job that was being sent is uncertain: it is
 * never silently repeated and never silently lost.
 */
public final class PrintJournal {
    private final Database database;
    private final Clock clock;

    PrintJournal(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Writes the job down as PREPARED, or answers how the job of this id already stands. */
    public PrintEntry begin(String jobId, PrintKind kind, String subjectId) throws StoreException {
        return database.write(connection -> {
            Optional<PrintEntry> known = find(connection, jobId);
            if (known.isPresent()) {
                return known.get();
            }
            long now = clock.millis();
            Sql.update(
                    connection,
                    "INSERT INTO print_job (id, kind, subject_id, state, prepared_at, changed_at) VALUES (?, ?, ?, ?, ?, ?)",
                    jobId,
                    kind.name(),
                    subjectId,
                    PrintState.PREPARED.name(),
                    now,
                    now);
            return find(connection, jobId).orElseThrow();
        });
    }

    /** Asks whether the job may go to the printer now, and writes down that it does. */
    public SendPermission sending(String jobId) throws StoreException {
        return database.write(connection -> {
            Optional<PrintEntry> known = find(connection, jobId);
            if (known.isEmpty()) {
                return new SendPermission.UnknownJob();
            }
            PrintEntry entry = known.get();
            boolean mayGo = switch (entry.state()) {
                case PREPARED -> true;
                case FAILED -> !entry.mayHavePrinted();
                case SENDING, PRINTED, SENT, UNCERTAIN -> false;
            };
            if (!mayGo) {
                return new SendPermission.Refused(entry);
            }
            Sql.update(connection, "UPDATE print_job SET attempts = attempts + 1 WHERE id = ?", jobId);
            change(connection, jobId, PrintState.SENDING, null, false);
            return new SendPermission.Granted();
        });
    }

    /**
     * Writes down what became of a job that was being sent. May be called again after a failure; what is settled
     * already stays as it is.
     */
    public PrintEntry finished(String jobId, PrintOutcome outcome) throws StoreException {
        return database.write(connection -> {
            PrintEntry entry = find(connection, jobId)
                    .orElseThrow(() -> new IllegalArgumentException("print job " + jobId + " was never begun"));
            if (entry.state() == PrintState.SENDING) {
                switch (outcome) {
                    case PrintOutcome.Printed() -> change(connection, jobId, PrintState.PRINTED, null, false);
                    case PrintOutcome.Sent() -> change(connection, jobId, PrintState.SENT, null, false);
                    case PrintOutcome.Failed(Reason reason, boolean mayHavePrinted, String _) ->
                        change(connection, jobId, PrintState.FAILED, reason, mayHavePrinted);
                }
            }
            return find(connection, jobId).orElseThrow();
        });
    }

    /**
     * Somebody looked and decided that the job shall go out once more, though it may be on paper. False when there is no
     * such job, or it is at the printer right now.
     */
    public boolean printAgain(String jobId) throws StoreException {
        return database.write(connection -> Sql.update(connection, """
                        UPDATE print_job SET state = 'PREPARED', failure_reason = NULL, may_have_printed = 0,
                            changed_at = ?
                        WHERE id = ? AND state <> 'SENDING'""", clock.millis(), jobId) == 1);
    }

    /** Somebody looked and saw that an uncertain job is on paper. False when the job is not uncertain. */
    public boolean foundPrinted(String jobId) throws StoreException {
        return database.write(connection -> Sql.update(
                        connection,
                        "UPDATE print_job SET state = 'PRINTED', changed_at = ? WHERE id = ? AND state = 'UNCERTAIN'",
                        clock.millis(),
                        jobId)
                == 1);
    }

    public Optional<PrintEntry> find(String jobId) throws StoreException {
        return database.read(connection -> find(connection, jobId));
    }

    /** Jobs that nobody knows the end of, oldest first. */
    public List<PrintEntry> uncertain() throws StoreException {
        return inState(PrintState.UNCERTAIN);
    }

    /** Jobs written down and never sent, oldest first; after a start, what the last run left undone. */
    public List<PrintEntry> prepared() throws StoreException {
        return inState(PrintState.PREPARED);
    }

    /** At start-up, before anything prints. */
    void callUncertainWhatWasUnderWay() throws StoreException {
        database.write(connection -> Sql.update(
                connection,
                "UPDATE print_job SET state = 'UNCERTAIN', changed_at = ? WHERE state = 'SENDING'",
                clock.millis()));
    }

    private List<PrintEntry> inState(PrintState state) throws StoreException {
        return database.read(connection -> Sql.list(
                connection,
                "SELECT * FROM print_job WHERE state = ? ORDER BY changed_at, id",
                PrintJournal::entry,
                state.name()));
    }

    private void change(
            Connection connection, String jobId, PrintState state, @Nullable Reason failure, boolean mayHavePrinted)
            throws SQLException {
        Sql.update(
                connection,
                "UPDATE print_job SET state = ?, failure_reason = ?, may_have_printed = ?, changed_at = ? WHERE id = ?",
                state.name(),
                failure == null ? null : failure.name(),
                mayHavePrinted ? 1 : 0,
                clock.millis(),
                jobId);
    }

    private static Optional<PrintEntry> find(Connection connection, String jobId) throws SQLException {
        return Sql.first(connection, "SELECT * FROM print_job WHERE id = ?", PrintJournal::entry, jobId);
    }

    private static PrintEntry entry(ResultSet row) throws SQLException {
        return new PrintEntry(
                row.getString("id"),
                PrintKind.valueOf(row.getString("kind")),
                row.getString("subject_id"),
                PrintState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("failure_reason")).map(Reason::valueOf),
                row.getInt("may_have_printed") == 1,
                row.getInt("attempts"),
                Instant.ofEpochMilli(row.getLong("prepared_at")),
                Instant.ofEpochMilli(row.getLong("changed_at")));
    }
}
