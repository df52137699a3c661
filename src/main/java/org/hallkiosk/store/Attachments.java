package org.hallkiosk.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.hallkiosk.store.PersonalDataCipher.Place;
import org.hallkiosk.text.LocalizedText;

/** The pictures of papers, sealed, each in the row of its application and material. */
final class Attachments {
    private Attachments() {}

    /** One as it goes into the database. */
    record Sealed(Attachment plain, SealedContent content) {}

    /** Ciphertext; a class of its own so that records may hold it. */
    static final class SealedContent {
        private final byte[] bytes;

        SealedContent(byte[] bytes) {
            this.bytes = bytes;
        }
    }

    static List<Sealed> seal(PersonalDataCipher cipher, String applicationId, List<Attachment> attachments) {
        return attachments.stream()
                .map(each -> new Sealed(
                        each, new SealedContent(cipher.seal(place(applicationId, each.material()), each.content()))))
                .toList();
    }

    /** Those of the application are then these and no others. */
    static void replace(Connection connection, String applicationId, List<Sealed> attachments) throws SQLException {
        wipe(connection, applicationId);
        for (Sealed each : attachments) {
            Sql.update(
                    connection,
                    """
                    INSERT INTO attachment (application_id, material, title_chinese, title_english, media_type, content)
                    VALUES (?, ?, ?, ?, ?, ?)""",
                    applicationId,
                    each.plain().material(),
                    each.plain().title().chinese(),
                    each.plain().title().english(),
                    each.plain().mediaType(),
                    each.content().bytes);
        }
    }

    static void wipe(Connection connection, String applicationId) throws SQLException {
        Sql.update(connection, "DELETE FROM attachment WHERE application_id = ?", applicationId);
    }

    static List<Attachment> of(Database database, PersonalDataCipher cipher, String applicationId)
            throws StoreException {
        List<Sealed> sealed = database.read(connection -> Sql.list(
                connection,
                "SELECT * FROM attachment WHERE application_id = ? ORDER BY material",
                row -> new Sealed(
                        new Attachment(
                                row.getString("material"),
                                new LocalizedText(row.getString("title_chinese"), row.getString("title_english")),
                                row.getString("media_type"),
                                new byte[0]),
                        new SealedContent(row.getBytes("content"))),
                applicationId));
        List<Attachment> opened = new ArrayList<>();
        for (Sealed each : sealed) {
            Attachment plain = each.plain();
            opened.add(new Attachment(
                    plain.material(),
                    plain.title(),
                    plain.mediaType(),
                    cipher.open(place(applicationId, plain.material()), each.content().bytes)));
        }
        return opened;
    }

    private static Place place(String applicationId, String material) {
        return new Place("attachment", applicationId + "/" + material, "content");
    }
}
