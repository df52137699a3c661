package org.hallkiosk.platform.contract;

/** Whether a fee is paid. */
public enum PaymentState {
    FREE,
    DUE,
    PAID,
    REFUNDED
}
