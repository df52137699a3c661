package org.hallkiosk.store;

/** One order in the journal of fees. */
public record PaymentEntry(String orderId, String applicationId, long amountFen, PaymentState state) {}
