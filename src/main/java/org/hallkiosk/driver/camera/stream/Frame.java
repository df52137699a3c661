package org.hallkiosk.driver.camera.stream;

import java.util.Arrays;

/**
 * One picture of a camera in planar YUV 4:2:0, full range (ITU-T T.871): first the brightness of every pixel, then the two
 * colours of every fourth. Its bytes are filled anew by the stream that it is given back to. Personal data.
 */
public final class Frame {
    private final int width;
    private final int height;
    private final byte[] bytes;

    public Frame(int width, int height) {
        this.width = width;
        this.height = height;
        this.bytes = new byte[size(width, height)];
    }

    static int size(int width, int height) {
        return width * height + 2 * ((width + 1) / 2) * ((height + 1) / 2);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** The brightness of the pixels comes first, row by row. Not a copy. */
    public byte[] bytes() {
        return bytes;
    }

    /** The colour of a pixel as {@code 0xFFRRGGBB}. */
    public int colour(int x, int y) {
        int halfWidth = (width + 1) / 2;
        int chroma = width * height + (y / 2) * halfWidth + x / 2;
        int bright = bytes[y * width + x] & 0xFF;
        int blue = (bytes[chroma] & 0xFF) - 128;
        int red = (bytes[chroma + halfWidth * ((height + 1) / 2)] & 0xFF) - 128;
        // The inverse of T.871's transform, in 65536ths.
        int r = bright + ((91_881 * red) >> 16);
        int g = bright - ((22_554 * blue + 46_802 * red) >> 16);
        int b = bright + ((116_130 * blue) >> 16);
        return 0xFF000000 | Math.clamp(r, 0, 255) << 16 | Math.clamp(g, 0, 255) << 8 | Math.clamp(b, 0, 255);
    }

    void wipe() {
        Arrays.fill(bytes, (byte) 0);
    }
}
