package org.hallkiosk.device;

import java.util.OptionalInt;

/**
 * Something that a device uses up or fills.
 *
 * @param name as the device calls it: {@code Black Toner}, {@code tray-1}
 * @param percent what is left (of waste: how full it is), 0 to 100; empty when the device does not know
 * @param dueSoon whether a person should see to it soon, by the device's own threshold where it tells one
 */
public record Supply(Kind kind, String name, OptionalInt percent, boolean dueSoon) {

    /** What it is for whoever has to bring it. */
    public enum Kind {
        /** Toner, ink, a drum, a fuser. */
        MARKER,
        /** A box that fills and is emptied. */
        WASTE,
        /** Paper in a tray. */
        PAPER
    }
}
