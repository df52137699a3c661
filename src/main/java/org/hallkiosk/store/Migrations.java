package org.hallkiosk.store;

import java.util.List;
import org.flywaydb.core.Flyway;

/** Brings the tables up to date from {@code db/migration}; throws Flyway's exceptions, one migration being all or nothing. */
final class Migrations {
    /** The numbers of the files in {@code db/migration}, in the order in which they are run. */
    static final List<String> VERSIONS = List.of("1", "2", "5", "6", "7", "8", "9", "10");

    private Migrations() {}

    static void run(Database database) throws StoreException {
        if (isUpToDate(database)) {
            return;
        }
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database.dataSource())
                .locations("classpath:db/migration")
                .loggers("slf4j")
                // Flyway ignores migrations of a newer program by default: an older one must not touch its tables.
                .ignoreMigrationPatterns(new String[0])
                .load()
                .migrate();
    }

    /** Asks Flyway's own table: starting Flyway costs half a second, which an applicant would wait at every start. */
    private static boolean isUpToDate(Database database) throws StoreException {
        return database.read(connection -> {
            boolean known = Sql.first(
                            connection,
                            "SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'flyway_schema_history'",
                            row -> row.getString(1))
                    .isPresent();
            return known
                    && Sql.list(
                                    connection,
                                    "SELECT CASE WHEN success THEN version END FROM flyway_schema_history"
                                            + " ORDER BY installed_rank",
                                    row -> row.getString(1))
                            .equals(VERSIONS);
        });
    }
}
