package org.hallkiosk.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The journal of fees. Safe from any thread; each call blocks for one disk write at most. */
public final class Payments {
    private final Database database;
    private final Clock clock;

    Payments(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Writes an order down, or finds the one that has this id. */
    public PaymentEntry begin(String orderId, String applicationId, long amountFen) throws StoreException {
        return database.write(connection -> {
            Optional<PaymentEntry> known = find(connection, orderId);
            if (known.isPresent()) {
                return known.get();
            }
            Sql.update(
                    connection,
                    "INSERT INTO payment (order_id, application_id, amount_fen, state, changed_at) VALUES (?, ?, ?, ?, ?)",
                    orderId,
                    applicationId,
                    amountFen,
                    PaymentState.ORDERED.name(),
                    clock.millis());
            return find(connection, orderId).orElseThrow();
        });
    }

    public Optional<PaymentEntry> find(String orderId) throws StoreException {
        return database.read(connection -> find(connection, orderId));
    }

    /** The order by which the fee of this application is paid. */
    public Optional<PaymentEntry> paidFor(String applicationId) throws StoreException {
        return database.read(connection -> Sql.first(
                connection,
                "SELECT * FROM payment WHERE application_id = ? AND state = 'PAID'",
                Payments::entry,
                applicationId));
    }

    /**
     * The provider says that it is paid.
     *
     * @return how it stands then: one that is being given back stays so
     */
    public PaymentState paid(String orderId) throws StoreException {
        return database.write(connection -> {
            change(connection, orderId, "PAID", "state = 'ORDERED'");
            return find(connection, orderId).orElseThrow().state();
        });
    }

    /** It is not wanted any more; not where its application was handed in, which keeps its fee. */
    public void giveBack(String orderId) throws StoreException {
        database.write(connection -> change(
                connection,
                orderId,
                "GIVING_BACK",
                "state IN ('ORDERED', 'PAID')"
                        + " AND NOT (state = 'PAID' AND application_id IN (SELECT id FROM application))"));
    }

    /** Nobody paid, or it was paid back. */
    public void closed(String orderId) throws StoreException {
        database.write(connection -> change(connection, orderId, "CLOSED", "state <> 'PAID'"));
    }

    /** Orders of which nobody knows the end, and paid ones whose application was never handed in. */
    public List<PaymentEntry> unsettled() throws StoreException {
        return database.read(connection -> Sql.list(connection, """
                        SELECT * FROM payment WHERE state IN ('ORDERED', 'GIVING_BACK')
                            OR (state = 'PAID' AND application_id NOT IN (SELECT id FROM application))
                        ORDER BY changed_at, order_id""", Payments::entry));
    }

    private int change(Connection connection, String orderId, String state, String where) throws SQLException {
        return Sql.update(
                connection,
                "UPDATE payment SET state = ?, changed_at = ? WHERE order_id = ? AND " + where,
                state,
                clock.millis(),
                orderId);
    }

    private static Optional<PaymentEntry> find(Connection connection, String orderId) throws SQLException {
        return Sql.first(connection, "SELECT * FROM payment WHERE order_id = ?", Payments::entry, orderId);
    }

    private static PaymentEntry entry(ResultSet row) throws SQLException {
        return new PaymentEntry(
                row.getString("order_id"),
                row.getString("application_id"),
                row.getLong("amount_fen"),
                PaymentState.valueOf(row.getString("state")));
    }
}
