package org.hallkiosk.store;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** The queue tickets taken on this terminal. Each call is one transaction, so two taps never share or skip a number. */
public final class Tickets {
    private static final int LAST_NUMBER = 999;
    private static final int FOLLOW_CODE_LENGTH = 12;
    /** Crockford's base 32: no letter that is mistaken for a digit when read aloud or typed. */
    private static final String FOLLOW_CODE_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final SecureRandom random = new SecureRandom();
    private final Database database;

    Tickets(Database database) {
        this.database = database;
    }

    /** Takes the next number, unless this request or this person has an open one for the service today. */
    public TicketGrant take(TicketRequest request) throws StoreException {
        return database.write(connection -> {
            Optional<QueueTicket> sameRequest = openTicket(connection, request, "request_id", request.requestId());
            if (sameRequest.isPresent()) {
                return new TicketGrant.Granted(sameRequest.get(), ahead(connection, sameRequest.get()));
            }
            if (request.person().isPresent()) {
                String person = request.person().get().hex();
                Optional<QueueTicket> samePerson = openTicket(connection, request, "person_hash", person);
                if (samePerson.isPresent()) {
                    QueueTicket again = reprinted(connection, samePerson.get());
                    return new TicketGrant.GrantedBefore(again, ahead(connection, again));
                }
            }
            return takeNext(connection, request);
        });
    }

    public Optional<QueueTicket> find(LocalDate day, String number) throws StoreException {
        return database.read(connection -> find(connection, day, number));
    }

    /** Closes an open ticket; false when there is no such ticket or it is closed already. */
    public boolean close(LocalDate day, String number, TicketState how) throws StoreException {
        if (how == TicketState.OPEN) {
            throw new IllegalArgumentException("closing a ticket leaves it SERVED or CANCELLED");
        }
        return database.write(connection -> Sql.update(
                        connection,
                        "UPDATE queue_ticket SET state = ? WHERE day = ? AND number = ? AND state = 'OPEN'",
                        how.name(),
                        day.toString(),
                        number)
                == 1);
    }

    /** Open tickets of a queue: how many someone who comes now would wait for. */
    public int waiting(LocalDate day, String prefix) throws StoreException {
        return database.read(connection -> Sql.first(
                        connection,
                        "SELECT count(*) FROM queue_ticket WHERE day = ? AND prefix = ? AND state = 'OPEN'",
                        row -> row.getInt(1),
                        day.toString(),
                        prefix)
                .orElse(0));
    }

    private TicketGrant takeNext(Connection connection, TicketRequest request) throws SQLException {
        int sequence = 1
                + Sql.first(
                                connection,
                                "SELECT coalesce(max(sequence), 0) FROM queue_ticket WHERE day = ? AND prefix = ?",
                                row -> row.getInt(1),
                                request.day().toString(),
                                request.prefix())
                        .orElse(0);
        if (sequence > LAST_NUMBER) {
            return new TicketGrant.NoneLeft();
        }
        QueueTicket ticket = new QueueTicket(
                request.day(),
                String.format(Locale.ROOT, "%s%03d", request.prefix(), sequence),
                request.prefix(),
                request.serviceId(),
                request.takenAt(),
                followCode(),
                TicketState.OPEN,
                0);
        Sql.update(
                connection,
                """
                INSERT INTO queue_ticket (day, number, prefix, sequence, service_id, request_id,
                    person_hash, follow_code, state, taken_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                ticket.day().toString(),
                ticket.number(),
                request.prefix(),
                sequence,
                ticket.serviceId(),
                request.requestId(),
                request.person().map(PersonHash::hex).orElse(null),
                ticket.followCode(),
                ticket.state().name(),
                ticket.takenAt().toEpochMilli());
        return new TicketGrant.Granted(ticket, ahead(connection, ticket));
    }

    private static Optional<QueueTicket> openTicket(
            Connection connection, TicketRequest request, String column, String value) throws SQLException {
        return Sql.first(
                connection,
                "SELECT * FROM queue_ticket WHERE day = ? AND service_id = ? AND state = 'OPEN' AND " + column + " = ?",
                Tickets::ticket,
                request.day().toString(),
                request.serviceId(),
                value);
    }

    private static QueueTicket reprinted(Connection connection, QueueTicket ticket) throws SQLException {
        Sql.update(
                connection,
                "UPDATE queue_ticket SET reprints = reprints + 1 WHERE day = ? AND number = ?",
                ticket.day().toString(),
                ticket.number());
        return find(connection, ticket.day(), ticket.number()).orElseThrow();
    }

    private static int ahead(Connection connection, QueueTicket ticket) throws SQLException {
        return Sql.first(
                        connection,
                        """
                        SELECT count(*) FROM queue_ticket WHERE day = ? AND prefix = ? AND state = 'OPEN'
                            AND ordinal < (SELECT ordinal FROM queue_ticket WHERE day = ? AND number = ?)""",
                        row -> row.getInt(1),
                        ticket.day().toString(),
                        ticket.prefix(),
                        ticket.day().toString(),
                        ticket.number())
                .orElse(0);
    }

    private static Optional<QueueTicket> find(Connection connection, LocalDate day, String number) throws SQLException {
        return Sql.first(
                connection,
                "SELECT * FROM queue_ticket WHERE day = ? AND number = ?",
                Tickets::ticket,
                day.toString(),
                number);
    }

    private static QueueTicket ticket(ResultSet row) throws SQLException {
        return new QueueTicket(
                LocalDate.parse(row.getString("day")),
                row.getString("number"),
                row.getString("prefix"),
                row.getString("service_id"),
                Instant.ofEpochMilli(row.getLong("taken_at")),
                row.getString("follow_code"),
                TicketState.valueOf(row.getString("state")),
                row.getInt("reprints"));
    }

    private String followCode() {
        return random.ints(FOLLOW_CODE_LENGTH, 0, FOLLOW_CODE_LETTERS.length())
                .mapToObj(FOLLOW_CODE_LETTERS::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }
}
