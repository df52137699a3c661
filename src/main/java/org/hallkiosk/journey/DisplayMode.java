package org.hallkiosk.journey;

/**
 * How this applicant wants to see the screen; reset for the next one.
 *
 * @param elder larger letters and fewer things a screen
 * @param contrast black, white and yellow only
 * @param low everything that is touched lies in the lower half of an upright screen, within reach from a wheelchair
 */
public record DisplayMode(boolean elder, boolean contrast, boolean low) {
    public static final DisplayMode USUAL = new DisplayMode(false, false, false);

    DisplayMode withElder(boolean on) {
        return new DisplayMode(on, contrast, low);
    }

    DisplayMode withContrast(boolean on) {
        return new DisplayMode(elder, on, low);
    }

    DisplayMode withLow(boolean on) {
        return new DisplayMode(elder, contrast, on);
    }
}
