package org.hallkiosk.ui.frame;

/** What the frame's buttons do. Called on the JavaFX thread. */
public record FrameActions(
        Runnable language,
        Runnable largeText,
        Runnable contrast,
        Runnable low,
        Runnable back,
        Runnable home,
        Runnable help) {}
