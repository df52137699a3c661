package org.hallkiosk.driver.camera.paper;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.hallkiosk.device.PaperPicture;
import org.hallkiosk.driver.camera.geometry.Homography;
import org.hallkiosk.driver.camera.geometry.Point;

/** Draws a paper as if it were seen straight from above, cut at its edges. */
public final class Straightener {
    private static final int LONGEST = 3508;
    private static final double A_SERIES = Math.sqrt(2);
    private static final double NEARLY = 0.06;

    private Straightener() {}

    /** The colours of the picture that the paper lies in. */
    public interface Colours {

        /** As {@code 0xFFRRGGBB}; both within the picture. */
        int at(int x, int y);
    }

    /** @param width of the picture that the paper lies in, as {@code height} is */
    public static PaperPicture straighten(Colours colours, int width, int height, PaperFinder.Finding.Paper paper) {
        List<Point> corners = paper.corners();
        double across = Math.max(
                corners.get(0).distanceTo(corners.get(1)), corners.get(3).distanceTo(corners.get(2)));
        double down = Math.max(
                corners.get(0).distanceTo(corners.get(3)), corners.get(1).distanceTo(corners.get(2)));
        // Perspective shortens one direction: a sheet that is nearly A-shaped is.
        double ratio = Math.max(across, down) / Math.min(across, down);
        if (Math.abs(ratio / A_SERIES - 1) < NEARLY) {
            double longer = Math.max(across, down);
            double shorter = longer / A_SERIES;
            boolean tall = down > across;
            across = tall ? shorter : longer;
            down = tall ? longer : shorter;
        }
        double fit = Math.min(1, LONGEST / Math.max(across, down));
        int wide = (int) Math.round(across * fit);
        int high = (int) Math.round(down * fit);
        BufferedImage page = draw(colours, width, height, corners, wide, high);
        Point top = corners.get(1).minus(corners.get(0));
        double turned = Math.toDegrees(Math.atan2(top.y(), top.x()));
        return new PaperPicture(
                wide, high, new PaperPicture.Quality(paper.sharpness(), paper.brightness(), turned), jpeg(page));
    }

    private static BufferedImage draw(Colours colours, int width, int height, List<Point> corners, int wide, int high) {
        Homography where = Homography.of(
                        List.of(new Point(0, 0), new Point(wide, 0), new Point(wide, high), new Point(0, high)),
                        corners)
                .orElseThrow(() -> new IllegalArgumentException("a paper has an area"));
        BufferedImage page = new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
        int[] row = new int[wide];
        for (int y = 0; y < high; y++) {
            for (int x = 0; x < wide; x++) {
                Point from = where.map(x + 0.5, y + 0.5);
                row[x] = between(colours, width, height, from.x() - 0.5, from.y() - 0.5);
            }
            page.setRGB(0, y, wide, 1, row, 0, wide);
        }
        return page;
    }

    /** The colour between four pixels. */
    private static int between(Colours colours, int width, int height, double x, double y) {
        int left = Math.clamp((int) Math.floor(x), 0, width - 2);
        int top = Math.clamp((int) Math.floor(y), 0, height - 2);
        double right = Math.clamp(x - left, 0.0, 1.0);
        double low = Math.clamp(y - top, 0.0, 1.0);
        int a = colours.at(left, top);
        int b = colours.at(left + 1, top);
        int c = colours.at(left, top + 1);
        int d = colours.at(left + 1, top + 1);
        int mixed = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            double upper = (a >> shift & 0xFF) * (1 - right) + (b >> shift & 0xFF) * right;
            double lower = (c >> shift & 0xFF) * (1 - right) + (d >> shift & 0xFF) * right;
            mixed |= (int) Math.round(upper * (1 - low) + lower * low) << shift;
        }
        return mixed;
    }

    private static byte[] jpeg(BufferedImage page) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(page, "jpeg", out)) {
                throw new IllegalStateException("every JDK writes JPEG");
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }
}
