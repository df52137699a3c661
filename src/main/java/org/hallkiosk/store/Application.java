package org.hallkiosk.store;

import java.time.Instant;
import java.util.Optional;
import org.hallkiosk.fact.FactSheet;

/**
 * What an applicant submitted. Personal data: {@code toString} shows none of it.
 *
 * @param id made once when the applicant confirms, and the same through every retry
 * @param receiptNumber what the applicant is told to ask with; unique on this terminal
 * @param person whom it is for, where the applicant's number is known
 * @param signatureDigest of the signature's strokes, as they are bound into the document
 */
public record Application(
        String id,
        String serviceId,
        String receiptNumber,
        Instant createdAt,
        Optional<PersonHash> person,
        FactSheet facts,
        Optional<String> signatureDigest) {

    /** The fact by which the parts of one application belong together: the receipt number of the whole. */
    public static final String PART_OF = "application.bundle";

    @Override
    public String toString() {
        return "Application[" + id + ", " + serviceId + ", " + receiptNumber + "]";
    }
}
