package org.hallkiosk.service;

/** What kind of value a fact has: which keyboard asks for it, which rules hold, how it is shown. */
public enum FactType {
    TEXT,
    PERSON_NAME,
    /** ISO 8601 in a {@code Fact}, spelled out on screens. */
    DATE,
    RESIDENT_ID,
    PHONE,
    /** One of the definition's choices; the fact holds its code. */
    CHOICE,
    ADDRESS,
    NUMBER,
    EMAIL
}
