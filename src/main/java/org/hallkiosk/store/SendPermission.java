package org.hallkiosk.store;

/** Whether a print job may go to the printer. */
public sealed interface SendPermission {

    /** It may, once; the journal says SENDING from now on. */
    record Granted() implements SendPermission {}

    /**
     * It may not: it is on paper or may be, or it is on its way. What may be on paper goes out again only after
     * {@link PrintJournal#printAgain}.
     */
    record Refused(PrintEntry entry) implements SendPermission {}

    /** The job was never begun. */
    record UnknownJob() implements SendPermission {}
}
