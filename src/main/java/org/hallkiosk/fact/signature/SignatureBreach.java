package org.hallkiosk.fact.signature;

/** What about a signed application is not as it was when it was signed. */
public enum SignatureBreach {
    /** A fact or the number of the paper. */
    FACTS_CHANGED,
    /** The signature itself: a stroke, its time or its pressure. */
    STROKES_CHANGED,
    /** The paper. */
    DOCUMENT_CHANGED,
    /** The seal, or the moment and the code in it; or another terminal's key made it. */
    SEAL_CHANGED
}
