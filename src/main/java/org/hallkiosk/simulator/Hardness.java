package org.hallkiosk.simulator;

/** What makes a code hard to read by camera. */
public enum Hardness {
    /** Turned, and held at an angle. */
    TURNED,
    /** Out of focus, or moved while the picture was taken. */
    BLURRED,
    /** In poor light, where the camera's own noise is as strong as the code. */
    NOISY,
    /** A lamp mirrored in the glass. */
    GLARE,
    /** A telephone's screen, whose own dots beat with those of the camera. */
    PHONE_SCREEN,
    /** Far away, with about two pixels for each dot of the code. */
    FAR
}
