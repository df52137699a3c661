package org.hallkiosk.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hallkiosk.fact.FactSheet;
import org.hallkiosk.fact.signature.SealedSignature;
import org.hallkiosk.store.PersonalDataCipher.Place;

/** The applications submitted on this terminal, with their documents. */
public final class Applications {
    private final Database database;
    private final PersonalDataCipher cipher;

    Applications(Database database, PersonalDataCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    /**
     * Records an application; when this returns, it survives a crash or power cut. May be called again with the same id
     * after any failure, also with what the applicant has changed since: the last one counts.
     *
     * @param document the PDF that the applicant signed
     */
    public Submission submit(Application application, byte[] document) throws StoreException {
        return submit(application, document, false);
    }

    /**
     * The same for what the platform is to get: it stands in the outbox from the same moment, held back until
     * {@link Outbox#release}. After that its content cannot be replaced any more.
     */
    public Submission submitForPlatform(Application application, byte[] document) throws StoreException {
        return submit(application, document, true);
    }

    /**
     * Records an application that is handed in as several, and each of them: all are there, or none. What becomes of the
     * whole is what becomes of them.
     *
     * @param parts in the order in which they go
     * @param document the PDF that the applicant signed once for all
     * @param forPlatform whether the platform is to get the parts, as {@link #submitForPlatform} says; never the whole
     */
    public Submission submitInParts(Application whole, List<Application> parts, byte[] document, boolean forPlatform)
            throws StoreException {
        Sealed sealedWhole = seal(whole, document);
        List<Sealed> sealedParts = new ArrayList<>();
        for (Application part : parts) {
            sealedParts.add(seal(part, document));
        }
        return database.write(connection -> {
            for (Application part : parts) {
                if (isOnItsWay(connection, part.id())) {
                    return same(connection, whole) ? new Submission.Replaced() : new Submission.Closed();
                }
            }
            Submission submission = record(connection, sealedWhole, false);
            if (submission instanceof Submission.Recorded || submission instanceof Submission.Replaced) {
                for (Sealed part : sealedParts) {
                    record(connection, part, forPlatform);
                }
            }
            return submission;
        });
    }

    /** An application as it goes into the database. */
    private static final class Sealed {
        private final Application application;
        private final byte[] facts;
        private final byte[] document;
        private final Optional<byte[]> signature;
        private final List<Attachments.Sealed> attachments;

        Sealed(
                Application application,
                byte[] facts,
                byte[] document,
                Optional<byte[]> signature,
                List<Attachments.Sealed> attachments) {
            this.application = application;
            this.facts = facts;
            this.document = document;
            this.signature = signature;
            this.attachments = attachments;
        }
    }

    private Sealed seal(Application application, byte[] document) throws StoreException {
        String id = application.id();
        return new Sealed(
                application,
                cipher.seal(factsOf(id), FactsJson.write(application.facts())),
                cipher.seal(documentOf(id), document),
                application.signature().map(signature -> cipher.seal(signatureOf(id), signature.bytes())),
                Attachments.seal(cipher, id, application.attachments()));
    }

    private Submission submit(Application application, byte[] document, boolean forPlatform) throws StoreException {
        Sealed sealed = seal(application, document);
        return database.write(connection -> record(connection, sealed, forPlatform));
    }

    private Submission record(Connection connection, Sealed sealed, boolean forPlatform)
            throws SQLException, StoreException {
        Application application = sealed.application;
        String id = application.id();
        boolean taken = Sql.first(
                        connection,
                        "SELECT id FROM application WHERE receipt_number = ? AND id <> ?",
                        row -> row.getString("id"),
                        application.receiptNumber(),
                        id)
                .isPresent();
        if (taken) {
            return new Submission.ReceiptNumberTaken();
        }
        if (!UsedCodes.use(connection, application.facts(), id, application.createdAt())) {
            return new Submission.CodeUsed();
        }
        Optional<ApplicationState> recorded = Sql.first(
                connection,
                "SELECT state FROM application WHERE id = ?",
                row -> ApplicationState.valueOf(row.getString("state")),
                id);
        if (recorded.isEmpty()) {
            insert(connection, sealed);
            if (forPlatform) {
                Outbox.hold(connection, application);
            }
            return new Submission.Recorded();
        }
        if (isOnItsWay(connection, id)) {
            return same(connection, application) ? new Submission.Replaced() : new Submission.Closed();
        }
        return switch (recorded.get()) {
            case SUBMITTED -> {
                replace(connection, sealed);
                if (forPlatform) {
                    Outbox.hold(connection, application);
                }
                yield new Submission.Replaced();
            }
            case FORGOTTEN -> new Submission.Closed();
        };
    }

    private static boolean isOnItsWay(Connection connection, String id) throws SQLException {
        return Outbox.stateOf(connection, id)
                .filter(state -> state != OutboxState.HELD)
                .isPresent();
    }

    /** Whether the applicant only asked again, after an answer that was lost inside this terminal. */
    private boolean same(Connection connection, Application application) throws SQLException, StoreException {
        Optional<byte[]> sealed = Sql.first(
                connection,
                "SELECT facts FROM application WHERE id = ? AND facts IS NOT NULL",
                row -> row.getBytes("facts"),
                application.id());
        return sealed.isPresent()
                && Arrays.equals(
                        cipher.open(factsOf(application.id()), sealed.get()), FactsJson.write(application.facts()));
    }

    private static void insert(Connection connection, Sealed sealed) throws SQLException {
        Application application = sealed.application;
        Sql.update(
                connection,
                """
                INSERT INTO application (id, service_id, receipt_number, created_at, state, person_hash,
                    facts, document, signature_digest, signature)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                application.id(),
                application.serviceId(),
                application.receiptNumber(),
                application.createdAt().toEpochMilli(),
                ApplicationState.SUBMITTED.name(),
                application.person().map(PersonHash::hex).orElse(null),
                sealed.facts,
                sealed.document,
                application.signatureDigest().orElse(null),
                sealed.signature.orElse(null));
        Attachments.replace(connection, application.id(), sealed.attachments);
    }

    private static void replace(Connection connection, Sealed sealed) throws SQLException {
        Application application = sealed.application;
        Sql.update(
                connection,
                """
                UPDATE application SET service_id = ?, receipt_number = ?, created_at = ?, person_hash = ?,
                    facts = ?, document = ?, signature_digest = ?, signature = ? WHERE id = ?""",
                application.serviceId(),
                application.receiptNumber(),
                application.createdAt().toEpochMilli(),
                application.person().map(PersonHash::hex).orElse(null),
                sealed.facts,
                sealed.document,
                application.signatureDigest().orElse(null),
                sealed.signature.orElse(null),
                application.id());
        Attachments.replace(connection, application.id(), sealed.attachments);
    }

    /** The pictures of papers that are kept for it: none any more once the platform has them. */
    public List<Attachment> attachments(String id) throws StoreException {
        return Attachments.of(database, cipher, id);
    }

    public Optional<RecordedApplication> find(String id) throws StoreException {
        Optional<Row> found = database.read(
                connection -> Sql.first(connection, "SELECT * FROM application WHERE id = ?", Applications::row, id));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Row row = found.get();
        FactSheet facts = row.sealedFacts.isEmpty()
                ? FactSheet.empty()
                : FactsJson.read(cipher.open(factsOf(id), row.sealedFacts.get()));
        return Optional.of(new RecordedApplication(
                new Application(
                        id,
                        row.serviceId,
                        row.receiptNumber,
                        row.createdAt,
                        row.person,
                        facts,
                        row.signatureDigest,
                        row.sealedSignature.isEmpty()
                                ? Optional.empty()
                                : Optional.of(signature(id, row.sealedSignature.get()))),
                row.state));
    }

    private SealedSignature signature(String id, byte[] sealed) throws StoreException {
        try {
            return SealedSignature.read(cipher.open(signatureOf(id), sealed));
        } catch (IOException e) {
            throw new StoreException(StoreTrouble.DAMAGED, "a stored signature is not what was written", e);
        }
    }

    /** Those whose signature is kept here, the oldest first. */
    public List<String> signed() throws StoreException {
        return database.read(connection -> Sql.list(
                connection,
                "SELECT id FROM application WHERE signature IS NOT NULL ORDER BY created_at, id",
                row -> row.getString("id")));
    }

    /** The application that this receipt number was given for. */
    public Optional<String> idOfReceipt(String receiptNumber) throws StoreException {
        return database.read(connection -> Sql.first(
                connection,
                "SELECT id FROM application WHERE receipt_number = ?",
                row -> row.getString("id"),
                receiptNumber));
    }

    /** The PDF; empty when there is no such application or it is forgotten. */
    public Optional<byte[]> document(String id) throws StoreException {
        Optional<byte[]> sealed = database.read(connection -> Sql.first(
                connection,
                "SELECT document FROM application WHERE id = ? AND document IS NOT NULL",
                row -> row.getBytes("document"),
                id));
        return sealed.isEmpty() ? Optional.empty() : Optional.of(cipher.open(documentOf(id), sealed.get()));
    }

    /** How many there are, forgotten ones included. */
    public long count() throws StoreException {
        return database.read(
                        connection -> Sql.first(connection, "SELECT count(*) FROM application", row -> row.getLong(1)))
                .orElse(0L);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("service_id"),
                row.getString("receipt_number"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Optional.ofNullable(row.getString("person_hash")).map(PersonHash::new),
                Optional.ofNullable(row.getBytes("facts")),
                Optional.ofNullable(row.getString("signature_digest")),
                Optional.ofNullable(row.getBytes("signature")),
                ApplicationState.valueOf(row.getString("state")));
    }

    private static Place factsOf(String id) {
        return new Place("application", id, "facts");
    }

    private static Place signatureOf(String id) {
        return new Place("application", id, "signature");
    }

    private static Place documentOf(String id) {
        return new Place("application", id, "document");
    }

    /** A row as it stands in the database, before its values are opened. */
    private record Row(
            String serviceId,
            String receiptNumber,
            Instant createdAt,
            Optional<PersonHash> person,
            Optional<byte[]> sealedFacts,
            Optional<String> signatureDigest,
            Optional<byte[]> sealedSignature,
            ApplicationState state) {}
}
