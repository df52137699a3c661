package org.hallkiosk.journey;

/** How this applicant wants to see the screen; reset for the next one. */
public record DisplayMode(boolean elder, boolean contrast) {
    public static final DisplayMode USUAL = new DisplayMode(false, false);

    DisplayMode withElder(boolean on) {
        return new DisplayMode(on, contrast);
    }

    DisplayMode withContrast(boolean on) {
        return new DisplayMode(elder, on);
    }
}
