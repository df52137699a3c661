package org.hallkiosk.driver.camera.code;

import java.util.List;

/**
 * One way to look for QR codes in a picture.
 *
 * @param part of the picture's width and height: one in so many
 * @param inverted whether a light code on a dark ground is looked for
 */
record Attempt(int part, Treatment treatment, Cut cut, boolean inverted) {

    /** In the order in which they pay for their time, as measured over the hard frames of {@code ./kiosk bench}. */
    static final List<Attempt> ALL = List.of(
            new Attempt(2, Treatment.NONE, Cut.GLOBAL, false),
            new Attempt(2, Treatment.SMOOTHED, Cut.LOCAL, false),
            new Attempt(1, Treatment.NONE, Cut.GLOBAL, false),
            new Attempt(2, Treatment.SHARPENED, Cut.LOCAL, false),
            new Attempt(1, Treatment.NONE, Cut.LOCAL, false),
            new Attempt(4, Treatment.NONE, Cut.LOCAL, false),
            new Attempt(3, Treatment.NONE, Cut.LOCAL, false),
            new Attempt(2, Treatment.NONE, Cut.LOCAL, true),
            new Attempt(1, Treatment.NONE, Cut.LOCAL, true),
            new Attempt(1, Treatment.SHARPENED, Cut.LOCAL, false));

    /** What is done to the smaller picture. */
    enum Treatment {
        NONE,
        /** Against noise. */
        SMOOTHED,
        /** Against blur. */
        SHARPENED
    }

    /** How grey becomes black or white. */
    enum Cut {
        /** By the brightness around, so that shadow and glare do not matter. */
        LOCAL,
        /** By one threshold for the whole picture, so that noise in an empty place stays white. */
        GLOBAL
    }

    GreyImage make(GreyImage image) {
        GreyImage small = part == 1 ? image : image.shrunk(1, part);
        return switch (treatment) {
            case NONE -> small;
            case SMOOTHED -> small.smoothed(1);
            case SHARPENED -> small.sharpened(3, 8);
        };
    }
}
