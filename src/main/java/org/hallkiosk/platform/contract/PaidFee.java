package org.hallkiosk.platform.contract;

/**
 * The fee that was paid by code at the terminal before the application was handed in.
 *
 * @param orderId by which terminal, payment provider and platform know the payment; the same through every retry
 * @param amountFen in fen (1/100 yuan), so that nothing is rounded
 */
public record PaidFee(String orderId, long amountFen) {}
