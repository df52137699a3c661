package org.hallkiosk.store;

/** How far an order of a fee has come, as this terminal knows it. */
public enum PaymentState {
    /** Written down; the provider may or may not know of it, and somebody may have paid. */
    ORDERED,
    /** The provider said so. */
    PAID,
    /** It is to be taken back; the provider may not know that yet. */
    GIVING_BACK,
    /** Over: nobody paid, or it was paid back. */
    CLOSED
}
