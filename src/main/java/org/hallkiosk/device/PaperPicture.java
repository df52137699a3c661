package org.hallkiosk.device;

/**
 * A paper as a JPEG picture, cut at its edges. Personal data: kept in memory only, and no longer than it is needed.
 */
public final class PaperPicture {
    private final int width;
    private final int height;
    private final Quality quality;
    private final byte[] jpeg;

    public PaperPicture(int width, int height, Quality quality, byte[] jpeg) {
        this.width = width;
        this.height = height;
        this.quality = quality;
        this.jpeg = jpeg.clone();
    }

    /**
     * How good it is.
     *
     * @param sharpness how steep its edges are: 1 from one pixel to the next, less the more pixels they take
     * @param brightness of the paper, 0 to 255
     * @param turnedDegrees by which the paper lay turned and was set upright, between -45 and 45; one that lay further
     *     round comes out on its side or its head
     */
    public record Quality(double sharpness, int brightness, double turnedDegrees) {}

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public Quality quality() {
        return quality;
    }

    public byte[] jpeg() {
        return jpeg.clone();
    }

    @Override
    public String toString() {
        return "PaperPicture[" + width + " by " + height + "]";
    }
}
