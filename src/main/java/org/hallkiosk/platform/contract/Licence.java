package org.hallkiosk.platform.contract;

import java.time.LocalDate;
import java.util.Optional;
import org.hallkiosk.text.LocalizedText;

/**
 * One e-licence, without its picture.
 *
 * @param id to fetch the paper with
 * @param number as printed on it; personal data
 * @param validUntil the last day on which it counts; empty when it does not end
 */
public record Licence(
        String id,
        String kind,
        LocalizedText title,
        LocalizedText authority,
        String number,
        Optional<LocalDate> validUntil) {

    @Override
    public String toString() {
        return "Licence[" + kind + "]";
    }
}
