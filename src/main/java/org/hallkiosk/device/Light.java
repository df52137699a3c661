package org.hallkiosk.device;

/** What a guide light does. */
public enum Light {
    OFF,
    ON,
    /** Draws the eye, about once a second; a lamp that may not be switched so often shines instead. */
    BLINKING
}
