package org.hallkiosk.store;

/** What became of submitting an application; in the first two cases it is on the disk. */
public sealed interface Submission {

    /** It is recorded now. */
    record Recorded() implements Submission {}

    /** It was recorded by an earlier call with the same id, under this receipt number; nothing changed. */
    record AlreadyRecorded(String receiptNumber) implements Submission {}

    /** Another application has this receipt number: submit again with another number. Nothing is recorded. */
    record ReceiptNumberTaken() implements Submission {}
}
