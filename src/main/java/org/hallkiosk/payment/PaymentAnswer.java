package org.hallkiosk.payment;

import java.util.Optional;

/** What a payment provider said. */
public sealed interface PaymentAnswer {

    /**
     * It knows the order.
     *
     * @param payCode what a phone scans to pay, while it waits
     */
    record Known(State state, Optional<String> payCode) implements PaymentAnswer {}

    /** No usable answer: whatever was asked may have been done all the same. */
    record Unknown() implements PaymentAnswer {}

    /** How an order stands. */
    enum State {
        /** Nobody has paid yet. */
        WAITING,
        PAID,
        /** The payer's bank said no; no money moved. */
        REFUSED,
        /** Nobody paid in time; nobody can any more. */
        EXPIRED,
        /** Taken back before anybody paid. */
        CLOSED,
        /** Taken back after somebody had paid: the money is on its way back. */
        REFUNDED
    }
}
