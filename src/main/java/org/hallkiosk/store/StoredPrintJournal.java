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

/** The print journal in the terminal's database. Safe from any thread; each call blocks for one disk write at most. */
final class StoredPrintJournal implements PrintJournal {
    private final Database database;
    private final Clock clock;

    StoredPrintJournal(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
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

    @Override
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

    @Override
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

    @Override
    public boolean printAgain(String jobId) throws StoreException {
        return database.write(connection -> Sql.update(connection, """
                        UPDATE print_job SET state = 'PREPARED', failure_reason = NULL, may_have_printed = 0,
                            changed_at = ?
                        WHERE id = ? AND state <> 'SENDING'""", clock.millis(), jobId) == 1);
    }

    @Override
    public boolean foundPrinted(String jobId) throws StoreException {
        return database.write(connection -> Sql.update(
                        connection,
                        "UPDATE print_job SET state = 'PRINTED', changed_at = ? WHERE id = ? AND state = 'UNCERTAIN'",
                        clock.millis(),
                        jobId)
                == 1);
    }

    /** Nothing moved, so whoever asks for it again gets it: a failure that is certain. */
    @Override
    public boolean foundNotPrinted(String jobId) throws StoreException {
        return database.write(connection -> {
            Optional<PrintState> state = find(connection, jobId).map(PrintEntry::state);
            boolean open =
                    state.equals(Optional.of(PrintState.UNCERTAIN)) || state.equals(Optional.of(PrintState.PREPARED));
            if (open) {
                change(connection, jobId, PrintState.FAILED, Reason.JOB_CANCELED, false);
            }
            return open;
        });
    }

    @Override
    public Optional<PrintEntry> find(String jobId) throws StoreException {
        return database.read(connection -> find(connection, jobId));
    }

    @Override
    public List<PrintEntry> uncertain() throws StoreException {
        return inState(PrintState.UNCERTAIN);
    }

    @Override
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
                StoredPrintJournal::entry,
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
        return Sql.first(connection, "SELECT * FROM print_job WHERE id = ?", StoredPrintJournal::entry, jobId);
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
