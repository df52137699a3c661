package org.hallkiosk.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.hallkiosk.fact.signature.SignatureSealer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The terminal's embedded database. One process has a data folder open at a time. Every call blocks its (virtual) thread
 * for the time of one disk write at most, and is safe from any thread.
 */
public final class KioskStore implements AutoCloseable {
    private static final String DATABASE = "kiosk.db";
    private static final Logger log = LoggerFactory.getLogger(KioskStore.class);
    private static final String KEY_ONCE = "kiosk.key";
    private static final String LOCK = "kiosk.lock";
    private static final String NATIVE_LIBRARY = "native";

    private final Database database;
    private final FileChannel lock;
    private final PersonalDataCipher cipher;
    private final Applications applications;
    private final UsedCodes usedCodes;
    private final Outbox outbox;
    private final Tickets tickets;
    private final Payments payments;
    private final Ratings ratings;
    private final StoredPrintJournal printJournal;
    private final StoredDrafts drafts;

    private KioskStore(Database database, FileChannel lock, PersonalDataCipher cipher, Clock clock) {
        this.database = database;
        this.lock = lock;
        this.cipher = cipher;
        this.applications = new Applications(database, cipher);
        this.usedCodes = new UsedCodes(database);
        this.outbox = new Outbox(database);
        this.tickets = new Tickets(database);
        this.payments = new Payments(database, clock);
        this.ratings = new Ratings(database);
        this.printJournal = new StoredPrintJournal(database, clock);
        this.drafts = new StoredDrafts(database, clock);
    }

    /**
     * Opens the store, making folder, key and database at the very first start. Checks the database's integrity, and
     * calls uncertain every print that was under way when the program last ended.
     *
     * @param keyFile may lie outside the data folder, so that a copied folder alone reveals nothing; made when neither it
     *     nor a database exists, never for a database that exists
     */
    public static StoreOpening open(Path dataFolder, Path keyFile) {
        return open(dataFolder, keyFile, Clock.systemUTC());
    }

    static StoreOpening open(Path dataFolder, Path keyFile, Clock clock) {
        Path folder = dataFolder.toAbsolutePath().normalize();
        StoreTroubles troubles = new StoreTroubles(folder);
        try {
            return new StoreOpening.Opened(openOrThrow(folder, new KeyFile(keyFile), clock, troubles));
        } catch (StoreException e) {
            return new StoreOpening.NotOpened(e.trouble(), String.valueOf(e.getMessage()));
        } catch (IOException | SQLException | FlywayException | LinkageError e) {
            StoreException explained = troubles.explain("cannot open the store", e);
            return new StoreOpening.NotOpened(explained.trouble(), String.valueOf(explained.getMessage()));
        }
    }

    public Applications applications() {
        return applications;
    }

    public UsedCodes usedCodes() {
        return usedCodes;
    }

    public Outbox outbox() {
        return outbox;
    }

    public Payments payments() {
        return payments;
    }

    public Ratings ratings() {
        return ratings;
    }

    public Tickets tickets() {
        return tickets;
    }

    /** The drafts that lie on this terminal. */
    public DraftPlace drafts() {
        return drafts;
    }

    public PrintJournal printJournal() {
        return printJournal;
    }

    /** Binds signatures under this terminal's key. */
    public SignatureSealer signatures() {
        return cipher.signatures();
    }

    /** Hashes a person's number for telling people apart. */
    public PersonHash hash(String personNumber) {
        return cipher.hash(personNumber);
    }

    /**
     * Deletes personal columns of whatever is older: facts, documents, signatures and person hashes. What remains tells
     * only how many of which service there were. The bytes are overwritten in the files too. What the platform is still
     * to get is kept until it has it.
     *
     * @return how many applications were forgotten
     */
    public int forget(Instant olderThan) throws StoreException {
        int forgotten = database.write(connection -> {
            Sql.update(
                    connection,
                    "UPDATE queue_ticket SET person_hash = NULL WHERE taken_at < ? AND person_hash IS NOT NULL",
                    olderThan.toEpochMilli());
            Sql.update(connection, """
                    DELETE FROM attachment WHERE application_id IN (SELECT id FROM application WHERE created_at < ?
                        AND id NOT IN (SELECT application_id FROM outbox WHERE state <> 'ACCEPTED'))""", olderThan.toEpochMilli());
            return Sql.update(connection, """
                    UPDATE application
                    SET state = 'FORGOTTEN', person_hash = NULL, facts = NULL, document = NULL, signature_digest = NULL,
                        signature = NULL
                    WHERE created_at < ? AND state <> 'FORGOTTEN'
                        AND id NOT IN (SELECT application_id FROM outbox WHERE state <> 'ACCEPTED')""", olderThan.toEpochMilli());
        });
        database.emptyWriteAheadLog();
        return forgotten;
    }

    public StoreState state() {
        return database.state();
    }

    @Override
    public void close() {
        database.close();
        release(lock);
    }

    private static KioskStore openOrThrow(Path folder, KeyFile keyFile, Clock clock, StoreTroubles troubles)
            throws StoreException, IOException, SQLException {
        Folders.createOwnersOnly(folder);
        FileChannel lock = lock(folder);
        boolean opened = false;
        try {
            unpackNativeLibraryInto(folder.resolve(NATIVE_LIBRARY));
            Path file = folder.resolve(DATABASE);
            moveKeyOutOf(folder, keyFile);
            PersonalDataCipher cipher = cipher(keyFile, Database.holdsData(file), file);
            Database.createOwnersOnly(file);
            Database database = new Database(file, troubles);
            try {
                prepare(database, cipher);
                KioskStore store = new KioskStore(database, lock, cipher, clock);
                store.printJournal.callUncertainWhatWasUnderWay();
                // Whoever handed it in is gone.
                store.outbox.release();
                store.ratings.release();
                opened = true;
                return store;
            } finally {
                if (!opened) {
                    database.close();
                }
            }
        } finally {
            if (!opened) {
                release(lock);
            }
        }
    }

    private static FileChannel lock(Path folder) throws StoreException, IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        Optional<FileLock> held = Optional.empty();
        try {
            held = Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException e) {
            // Held by this very process: the same answer as for another.
            held = Optional.empty();
        } finally {
            if (held.isEmpty()) {
                channel.close();
            }
        }
        if (held.isEmpty()) {
            throw new StoreException(
                    StoreTrouble.IN_USE, folder + " is in use by another kiosk process; end that one first");
        }
        return channel;
    }

    /**
     * sqlite-jdbc unpacks its library at each start into a folder of our own, since the system's temporary folder is
     * often mounted noexec; a process that was killed leaves its copy behind, so they are cleared away first.
     */
    private static void unpackNativeLibraryInto(Path folder) throws IOException {
        Folders.createOwnersOnly(folder);
        Folders.deleteFilesIn(folder);
        System.setProperty("org.sqlite.tmpdir", folder.toString());
    }

    /** The key once lay beside the database, where a copy of the folder gave it away. */
    private static void moveKeyOutOf(Path folder, KeyFile keyFile) throws StoreException, IOException {
        KeyFile beside = new KeyFile(folder.resolve(KEY_ONCE));
        if (!keyFile.exists() && beside.exists()) {
            keyFile.takeOver(beside);
            log.warn(
                    "the key was moved from {} to {}: back it up there, apart from the data; older copies of {} still hold it",
                    beside,
                    keyFile,
                    folder);
        }
    }

    private static PersonalDataCipher cipher(KeyFile keyFile, boolean databaseExists, Path file)
            throws StoreException, IOException {
        if (!keyFile.exists() && databaseExists) {
            throw new StoreException(
                    StoreTrouble.KEY_MISSING,
                    keyFile + " is missing, and " + file + " cannot be read without it; put it back from the backup");
        }
        byte[] key = keyFile.exists() ? keyFile.read() : keyFile.create();
        try {
            return new PersonalDataCipher(key);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private static void prepare(Database database, PersonalDataCipher cipher) throws StoreException {
        List<String> check =
                database.write(connection -> Sql.list(connection, "PRAGMA quick_check(1)", row -> row.getString(1)));
        if (!check.equals(List.of("ok"))) {
            throw new StoreException(StoreTrouble.DAMAGED, "the database is damaged: " + check);
        }
        Migrations.run(database);
        database.write(connection -> {
            Optional<String> known = Sql.first(
                    connection,
                    "SELECT check_value FROM encryption_key WHERE version = ?",
                    row -> row.getString(1),
                    PersonalDataCipher.KEY_VERSION);
            if (known.isEmpty()) {
                return Sql.update(
                        connection,
                        "INSERT INTO encryption_key (version, check_value) VALUES (?, ?)",
                        PersonalDataCipher.KEY_VERSION,
                        cipher.checkValue());
            }
            if (!known.get().equals(cipher.checkValue())) {
                throw new StoreException(
                        StoreTrouble.KEY_WRONG, "the key file is not the one that this database was written with");
            }
            return 0;
        });
    }

    private static void release(FileChannel lock) {
        try {
            lock.close();
        } catch (IOException e) {
            // The system releases it at the latest when this process ends.
            return;
        }
    }
}
