package org.hallkiosk.service;

/** Where a service item finishes; said before anyone starts, so that nobody runs between window and office. */
public enum Channel {
    FINISHES_HERE,
    AT_ONE_WINDOW,
    ANOTHER_OFFICE_FIRST
}
