package org.hallkiosk.platform.contract;

/**
 * One fact as it was handed in, with where it came from.
 *
 * @param source a {@code FactSource}'s name: how far the value can be relied on
 */
public record StatedFact(String name, String value, String source) {

    @Override
    public String toString() {
        return "StatedFact[" + name + "]";
    }
}
