package org.hallkiosk.fact;

/** Where a fact comes from. Declared from the most to the least trusted; the applicant's own choice is made explicit elsewhere. */
public enum FactSource {
    /** The address written to an ID card's chip after it was issued; counts before the one printed on it. */
    CARD_NEWEST_ADDRESS(Trust.AUTHORITY),
    ID_CARD(Trust.AUTHORITY),
    SHARED_DATA(Trust.AUTHORITY),
    CODE(Trust.PREPARED),
    DRAFT(Trust.PREPARED),
    DERIVED(Trust.PREPARED),
    APPLICANT(Trust.STATED);

    private final Trust trust;

    FactSource(Trust trust) {
        this.trust = trust;
    }

    public Trust trust() {
        return trust;
    }

    /** How far a value can be relied on without looking at proof. */
    public enum Trust {
        /** An authority says so. */
        AUTHORITY,
        /** The applicant prepared it earlier. */
        PREPARED,
        /** The applicant says so now. */
        STATED
    }
}
