package org.hallkiosk.device;

/** What became of a print, as far as anyone can know. */
public sealed interface PrintOutcome {

    /** The device confirmed that it came out. */
    record Printed() implements PrintOutcome {}

    /** The device took all of it and reports no trouble, but cannot confirm that it came out. */
    record Sent() implements PrintOutcome {}

    /**
     * It failed.
     *
     * @param mayHavePrinted true when some or all of it may nevertheless be on paper: never repeat without asking
     */
    record Failed(Reason reason, boolean mayHavePrinted, String detail) implements PrintOutcome {}
}
