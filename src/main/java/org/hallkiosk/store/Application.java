package org.hallkiosk.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hallkiosk.fact.FactSheet;
import org.hallkiosk.fact.signature.SealedSignature;

/**
 * What an applicant submitted. Personal data: {@code toString} shows none of it.
 *
 * @param id made once when the applicant confirms, and the same through every retry
 * @param receiptNumber what the applicant is told to ask with; unique on this terminal
 * @param person whom it is for, where the applicant's number is known
 * @param signatureDigest of the signature's strokes
 * @param signature the strokes themselves, bound to the facts and the paper; empty for a part of a bundle, whose whole has
 *     it
 * @param attachments to be recorded with it; one that was recorded shows none, see {@link Applications#attachments}
 */
public record Application(
        String id,
        String serviceId,
        String receiptNumber,
        Instant createdAt,
        Optional<PersonHash> person,
        FactSheet facts,
        Optional<String> signatureDigest,
        Optional<SealedSignature> signature,
        List<Attachment> attachments) {

    public Application {
        attachments = List.copyOf(attachments);
    }

    /** Without pictures of papers. */
    public Application(
            String id,
            String serviceId,
            String receiptNumber,
            Instant createdAt,
            Optional<PersonHash> person,
            FactSheet facts,
            Optional<String> signatureDigest,
            Optional<SealedSignature> signature) {
        this(id, serviceId, receiptNumber, createdAt, person, facts, signatureDigest, signature, List.of());
    }

    /** Without the strokes. */
    public Application(
            String id,
            String serviceId,
            String receiptNumber,
            Instant createdAt,
            Optional<PersonHash> person,
            FactSheet facts,
            Optional<String> signatureDigest) {
        this(id, serviceId, receiptNumber, createdAt, person, facts, signatureDigest, Optional.empty());
    }

    /** The fact by which the parts of one application belong together: the receipt number of the whole. */
    public static final String PART_OF = "application.bundle";

    @Override
    public String toString() {
        return "Application[" + id + ", " + serviceId + ", " + receiptNumber + "]";
    }
}
