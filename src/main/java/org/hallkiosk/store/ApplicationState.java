package org.hallkiosk.store;

/** How far an application has come on this terminal. */
public enum ApplicationState {
    SUBMITTED,
    /** Its time here is over: nothing personal is left of it. */
    FORGOTTEN
}
