package org.hallkiosk.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hallkiosk.service.Rating;
import org.hallkiosk.service.RatingLevel;
import org.hallkiosk.service.RatingReason;

/** What applicants think of the services. Every change is on the disk when its call returns; safe from any thread. */
public final class Ratings {
    private final Database database;

    Ratings(Database database) {
        this.database = database;
    }

    /** Keeps a rating; told again with a reason, it gets the reason as long as its applicant stands here. */
    public void keep(Rating rating, String serviceId, LocalDate day) throws StoreException {
        database.write(connection -> Sql.update(
                connection,
                "INSERT INTO rating (id, service_id, day, level, reason, state) VALUES (?, ?, ?, ?, ?, 'HELD')"
                        + " ON CONFLICT (id) DO UPDATE SET reason = coalesce(excluded.reason, reason)"
                        + " WHERE state = 'HELD'",
                rating.id(),
                serviceId,
                day.toString(),
                rating.level().name(),
                rating.reason().map(RatingReason::name).orElse(null)));
    }

    /**
     * Lets go what could still get a reason; from now on it never changes.
     *
     * @return how many
     */
    public int release() throws StoreException {
        return database.write(
                connection -> Sql.update(connection, "UPDATE rating SET state = 'WAITING' WHERE state = 'HELD'"));
    }

    /** What the platform is still to get. By the random id: the order in which people rated says something of them. */
    public List<KeptRating> waiting(int most) throws StoreException {
        return database.read(connection -> Sql.list(
                connection, "SELECT * FROM rating WHERE state = 'WAITING' ORDER BY id LIMIT ?", Ratings::kept, most));
    }

    /** The platform has it, or will not have it. */
    public void settled(String id, boolean accepted) throws StoreException {
        database.write(connection -> Sql.update(
                connection,
                "UPDATE rating SET state = ? WHERE id = ? AND state = 'WAITING'",
                accepted ? "ACCEPTED" : "REFUSED",
                id));
    }

    /** Every rating that was ever given here. */
    public List<KeptRating> all() throws StoreException {
        return database.read(connection -> Sql.list(connection, "SELECT * FROM rating ORDER BY id", Ratings::kept));
    }

    private static KeptRating kept(ResultSet row) throws SQLException {
        return new KeptRating(
                new Rating(
                        row.getString("id"),
                        RatingLevel.valueOf(row.getString("level")),
                        Optional.ofNullable(row.getString("reason")).map(RatingReason::valueOf)),
                row.getString("service_id"),
                LocalDate.parse(row.getString("day")));
    }
}
