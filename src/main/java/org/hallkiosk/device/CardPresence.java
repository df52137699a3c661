package org.hallkiosk.device;

/** Whether a card lies on a reader. */
public enum CardPresence {
    LIES,
    GONE,
    /** The reader did not say, or cannot. */
    UNKNOWN
}
