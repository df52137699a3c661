package org.hallkiosk.store;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the tables up to date from {@code db/migration}; throws Flyway's exceptions, one migration being all or nothing. */
final class Migrations {
    private Migrations() {}

    static void run(DataSource source) {
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:db/migration")
                .loggers("slf4j")
                // Flyway ignores migrations of a newer program by default: an older one must not touch its tables.
                .ignoreMigrationPatterns(new String[0])
                .load()
                .migrate();
    }
}
