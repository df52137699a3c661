/**
 * Fees: an order is written down before the payment provider hears of it, keeps its id through every retry and restart, and
 * in the end is either paid for an application that was handed in, or paid back.
 */
@NullMarked
package org.hallkiosk.payment;

import org.jspecify.annotations.NullMarked;
