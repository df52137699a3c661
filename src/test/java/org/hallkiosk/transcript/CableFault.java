package org.hallkiosk.transcript;

/**
 * One thing that goes wrong on the cable between the kiosk and a document printer, once.
 *
 * @param position the byte that it happens at, counted over all that this side says in the scenario
 */
record CableFault(Kind kind, Side side, int position) {

    enum Kind {
        /** The cable is pulled before this byte: every connection ends, and nothing answers there any more. */
        CUT,
        /** This connection ends; the printer can be asked again at once. */
        DROPPED,
        /** Nothing more passes on this connection; others pass. */
        STALLED,
        /** Nothing more passes at all, as from a printer that hangs. */
        SILENT,
        /** The byte arrives as another one. */
        GARBLED,
        /** The byte arrives twice. */
        DOUBLED;

        /** Only the call's deadline ends the wait for what does not come. */
        boolean waits() {
            return this == STALLED || this == SILENT;
        }
    }

    enum Side {
        PRINTER,
        KIOSK
    }
}
