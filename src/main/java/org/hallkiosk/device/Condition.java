package org.hallkiosk.device;

/** How a device is, in one word. {@link #READY} and {@link #WARNING} can serve an applicant; the others cannot. */
public enum Condition {
    STARTING,
    READY,
    WARNING,
    FAULT,
    OFFLINE,
    DISABLED;

    public boolean canServe() {
        return this == READY || this == WARNING;
    }
}
