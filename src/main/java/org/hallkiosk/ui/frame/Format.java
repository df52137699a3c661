package org.hallkiosk.ui.frame;

import java.util.Locale;

/** The three shapes of screen that the zones are arranged for, with the size in design units that each is drawn at. */
enum Format {
    PORTRAIT(1080, 1920),
    LANDSCAPE(1920, 1080),
    COMPACT(1280, 1024);

    private final double width;
    private final double height;

    Format(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /** The one that is nearest to a screen's shape. */
    static Format of(double width, double height) {
        double shape = width / height;
        if (shape < 1) {
            return PORTRAIT;
        }
        return shape < 1.5 ? COMPACT : LANDSCAPE;
    }

    String styleClass() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Pixels a design unit, so that all of the design fits. */
    double scale(double actualWidth, double actualHeight) {
        return Math.min(actualWidth / width, actualHeight / height);
    }
}
