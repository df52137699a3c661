package org.hallkiosk.journey;

/** What the applicant types of a travel document's key, one part a screen. */
public enum AccessKeyPart {
    /** The six digits that open the chip by themselves. */
    CARD_ACCESS_NUMBER("access.card-access-number"),
    DOCUMENT_NUMBER("access.document-number"),
    BIRTH_DATE("access.birth-date"),
    EXPIRY_DATE("access.expiry-date");

    private final String field;

    AccessKeyPart(String field) {
        this.field = field;
    }

    /** What its draft and its mistake are kept under, beside those of facts; and the key of its texts. */
    public String field() {
        return field;
    }
}
