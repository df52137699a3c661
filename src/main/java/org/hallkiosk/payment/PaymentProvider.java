package org.hallkiosk.payment;

import org.hallkiosk.device.Deadline;

/**
 * Whoever takes the money (聚合支付). Every call blocks until the deadline at most and may be repeated with the same id: it
 * then tells how things stand and does nothing a second time.
 */
public interface PaymentProvider {

    /** Opens an order, or tells of the one that has this id. */
    PaymentAnswer order(String orderId, long amountFen, Deadline deadline);

    /** How the order stands. */
    PaymentAnswer ask(String orderId, Deadline deadline);

    /**
     * Takes the order back: closes it while nobody has paid, pays it back when somebody has. An id that it never heard of is
     * closed from then on.
     */
    PaymentAnswer cancel(String orderId, Deadline deadline);
}
