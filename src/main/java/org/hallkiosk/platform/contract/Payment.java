package org.hallkiosk.platform.contract;

import java.util.Optional;

/**
 * The fee of a case.
 *
 * @param amountFen in fen (1/100 yuan), so that nothing is rounded
 * @param payCode what a phone scans to pay; present only while the fee is due
 */
public record Payment(long amountFen, PaymentState state, Optional<String> payCode) {}
