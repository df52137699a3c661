package org.hallkiosk.ui.picture;

/**
 * Where a device sits on this terminal, as the applicant sees it.
 *
 * @param height of its centre above the foot of the terminal, in percent of the terminal's height
 */
public record DevicePlacement(Side side, int height) {

    public DevicePlacement {
        if (height < 0 || height > 100) {
            throw new IllegalArgumentException("height is a percentage, not " + height);
        }
    }

    /** Which side of the screen. */
    public enum Side {
        LEFT,
        RIGHT,
        BELOW
    }
}
