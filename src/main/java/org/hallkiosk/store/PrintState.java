package org.hallkiosk.store;

/** Where a print job stands, as far as the journal knows. */
public enum PrintState {
    /** Written down; no byte has gone to the printer. */
    PREPARED,
    /** Bytes may be going to the printer. */
    SENDING,
    /** The device confirmed that it came out. */
    PRINTED,
    /** The device took all of it and cannot confirm. */
    SENT,
    FAILED,
    /** The program ended while it was being sent: nobody knows whether it came out. */
    UNCERTAIN
}
