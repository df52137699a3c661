package org.hallkiosk.platform.contract;

import org.hallkiosk.text.LocalizedText;

/**
 * One fact that an authority holds. Personal data: {@code toString} hides the value.
 *
 * @param value as text: dates in ISO 8601, choices as their code
 * @param authority who says so, to be shown beside the value
 */
public record SharedFact(String name, String value, LocalizedText authority) {

    @Override
    public String toString() {
        return "SharedFact[" + name + "]";
    }
}
