package org.hallkiosk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The SQLite file. One connection writes, one caller at a time; readers come and go beside it. A write that returns is
 * on the disk (write-ahead log, synchronous FULL); one that throws has changed nothing.
 */
final class Database implements AutoCloseable {
    private static final int BUSY_MILLISECONDS = 5_000;

    private final Path file;
    private final StoreTroubles troubles;
    private final ReentrantLock writing = new ReentrantLock();
    private final Deque<Connection> idleReaders = new ConcurrentLinkedDeque<>();
    private @Nullable Connection writer;
    private volatile Optional<StoreTrouble> lastTrouble = Optional.empty();
    private volatile boolean closed;

    Database(Path file, StoreTroubles troubles) {
        this.file = file;
        this.troubles = troubles;
    }

    /** What happens within one transaction; whatever it throws undoes all of it. */
    interface Work<T> {
        T in(Connection connection) throws SQLException, StoreException;
    }

    /** Whether anything was ever written here; a crash right after the file was made leaves it empty. */
    static boolean holdsData(Path file) throws IOException {
        for (Path part : List.of(file, writeAheadLog(file))) {
            if (Files.exists(part) && Files.size(part) > 0) {
                return true;
            }
        }
        return false;
    }

    /** Makes an empty file that only its owner may read; SQLite gives its other files the same permissions. */
    static void createOwnersOnly(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
    }

    /** Connections as the writer has them, for the migrations. */
    SQLiteDataSource dataSource() {
        return source(false);
    }

    <T> T write(Work<T> work) throws StoreException {
        writing.lock();
        try {
            T result = inTransaction(writer(), work);
            lastTrouble = Optional.empty();
            return result;
        } catch (SQLException e) {
            StoreException explained = troubles.explain("cannot write", e);
            lastTrouble = Optional.of(explained.trouble());
            throw explained;
        } finally {
            writing.unlock();
        }
    }

    <T> T read(Work<T> work) throws StoreException {
        try {
            Connection reader = reader();
            boolean usable = false;
            try {
                T result = work.in(reader);
                usable = true;
                return result;
            } finally {
                if (usable) {
                    idleReaders.push(reader);
                } else {
                    reader.close();
                }
                if (closed) {
                    closeReaders();
                }
            }
        } catch (SQLException e) {
            throw troubles.explain("cannot read", e);
        }
    }

    /** Moves the write-ahead log into the database and empties it, so that what was deleted is in neither. */
    void emptyWriteAheadLog() throws StoreException {
        writing.lock();
        try {
            boolean busy = Sql.first(writer(), "PRAGMA wal_checkpoint(TRUNCATE)", row -> row.getInt(1) != 0)
                    .orElse(true);
            if (busy) {
                throw new StoreException(StoreTrouble.LOCKED, "someone reads the write-ahead log; it is not emptied");
            }
        } catch (SQLException e) {
            throw troubles.explain("cannot empty the write-ahead log", e);
        } finally {
            writing.unlock();
        }
    }

    StoreState state() {
        return new StoreState(
                closed ? Optional.of(StoreTrouble.CLOSED) : lastTrouble,
                size(file) + size(writeAheadLog(file)),
                file.toFile().getUsableSpace());
    }

    /** Waits for the write that is under way, if any. */
    @Override
    public void close() {
        writing.lock();
        try {
            closed = true;
            closeReaders();
            discardWriter();
        } finally {
            writing.unlock();
        }
    }

    private <T> T inTransaction(Connection connection, Work<T> work) throws SQLException, StoreException {
        boolean committed = false;
        try {
            // Not JDBC's autocommit mode: sqlite-jdbc begins the next transaction right after each commit, and so would
            // hold the write lock for ever. IMMEDIATE, because a transaction that reads first and writes later must
            // hold that lock from its beginning.
            Sql.execute(connection, "BEGIN IMMEDIATE");
            T result = work.in(connection);
            Sql.execute(connection, "COMMIT");
            committed = true;
            return result;
        } finally {
            if (!committed) {
                rollBack(connection);
            }
        }
    }

    private void rollBack(Connection connection) {
        try {
            Sql.execute(connection, "ROLLBACK");
        } catch (SQLException e) {
            // SQLite undid it by itself (a full disk does that), it never began, or the connection is beyond use: the
            // next write opens another.
            discardWriter();
        }
    }

    private Connection writer() throws SQLException, StoreException {
        refuseWhenClosed();
        Connection connection = writer;
        if (connection == null) {
            connection = source(false).getConnection();
            writer = connection;
        }
        return connection;
    }

    private Connection reader() throws SQLException, StoreException {
        refuseWhenClosed();
        Connection idle = idleReaders.poll();
        return idle == null ? source(true).getConnection() : idle;
    }

    private void refuseWhenClosed() throws StoreException {
        if (closed) {
            throw new StoreException(StoreTrouble.CLOSED, "the store in " + file.getParent() + " is closed");
        }
    }

    private void discardWriter() {
        Connection connection = writer;
        writer = null;
        if (connection != null) {
            closeQuietly(connection);
        }
    }

    private void closeReaders() {
        for (Connection reader = idleReaders.poll(); reader != null; reader = idleReaders.poll()) {
            closeQuietly(reader);
        }
    }

    private static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // Nothing more can be done about it: what was committed is on the disk already.
            return;
        }
    }

    private SQLiteDataSource source(boolean readOnly) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_MILLISECONDS);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "on");
        config.setReadOnly(readOnly);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    private static Path writeAheadLog(Path file) {
        return file.resolveSibling(file.getFileName() + "-wal");
    }

    private static long size(Path path) {
        return path.toFile().length();
    }
}
