package org.hallkiosk.simulator;

/** What can be wrong with a simulated device. */
public enum Trouble {
    /** The port is gone, as when a cable is pulled. */
    UNPLUGGED,
    /** It is there and says nothing. */
    SILENT,
    /** Answers take several times as long as they should. */
    SLOW,
    /** Some bytes of every answer are wrong. */
    GARBLED,
    PAPER_LOW,
    PAPER_OUT,
    COVER_OPEN,
    JAM,
    /** The print head is too hot: it stops, and goes on by itself once it has cooled down. */
    OVERHEATED
}
