package org.hallkiosk.transcript;

/**
 * One thing that goes wrong on a line, once.
 *
 * @param position the byte that it happens at, counted over all that this side says in the scenario
 */
record Fault(Kind kind, Side side, int position) {

    enum Kind {
        /** The cable is pulled before this byte. */
        CUT,
        /** Nothing passes for longer than any driver waits; then the rest does. A side that takes nothing takes no more. */
        STALLED,
        /** The byte arrives as another one. */
        GARBLED,
        /** The byte arrives twice. */
        DOUBLED
    }

    enum Side {
        DEVICE,
        KIOSK
    }
}
