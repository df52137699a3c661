package org.hallkiosk.store;

/** What is printed. */
public enum PrintKind {
    QUEUE_TICKET,
    DOCUMENT,
    TEST_PAGE
}
