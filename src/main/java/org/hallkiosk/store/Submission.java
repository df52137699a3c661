package org.hallkiosk.store;

/** What became of submitting an application; in the first two cases it is on the disk as it was handed in. */
public sealed interface Submission {

    /** It is recorded now. */
    record Recorded() implements Submission {}

    /** An earlier call with the same id recorded it; what was handed in now has taken its place. */
    record Replaced() implements Submission {}

    /** It was recorded by an earlier call with the same id and its time here is over: it cannot be replaced any more. */
    record Closed() implements Submission {}

    /** The code that filled it has filled another application: nothing is recorded. */
    record CodeUsed() implements Submission {}

    /** Another application has this receipt number: submit again with another number. Nothing is recorded. */
    record ReceiptNumberTaken() implements Submission {}
}
