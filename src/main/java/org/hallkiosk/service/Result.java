package org.hallkiosk.service;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.hallkiosk.text.LocalizedText;

/**
 * What the applicant gets in the end.
 *
 * @param name the certificate, licence or entry
 * @param delivery the ways in which it can come, in the order of {@link DeliveryWay}
 * @param chosenHere whether the applicant says at the terminal which of them it is to be
 */
public record Result(LocalizedText name, Set<DeliveryWay> delivery, boolean chosenHere) {

    public Result {
        delivery = delivery.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(delivery));
    }
}
