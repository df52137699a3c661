package org.hallkiosk.driver.camera;

import org.hallkiosk.device.LivePicture;
import org.hallkiosk.driver.camera.stream.Frame;

/**
 * Makes frames small enough for a screen.
 *
 * @param width in pixels
 * @param mirrored as in a looking-glass: what one moves to the right goes to the right
 */
record SmallPictures(int width, boolean mirrored) {

    LivePicture of(Frame frame) {
        int across = Math.min(width, frame.width());
        int down = across * frame.height() / frame.width();
        int[] colours = new int[across * down];
        for (int y = 0; y < down; y++) {
            int fromY = y * frame.height() / down;
            for (int x = 0; x < across; x++) {
                int from = x * frame.width() / across;
                colours[y * across + x] = frame.colour(mirrored ? frame.width() - 1 - from : from, fromY);
            }
        }
        return new LivePicture(across, down, colours);
    }
}
