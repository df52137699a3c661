package org.hallkiosk.device;

/**
 * A small picture of what a camera sees now, in rows of {@code 0xFFRRGGBB}. Personal data: never stored, never logged. The
 * colours are not copied; nobody changes them once the picture is made.
 */
public final class LivePicture {
    private final int width;
    private final int height;
    private final int[] colours;

    public LivePicture(int width, int height, int[] colours) {
        if (colours.length != width * height) {
            throw new IllegalArgumentException(width + " by " + height + " is not " + colours.length);
        }
        this.width = width;
        this.height = height;
        this.colours = colours;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public int[] colours() {
        return colours;
    }
}
