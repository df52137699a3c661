package org.hallkiosk.app;

import javafx.geometry.Rectangle2D;

/**
 * Who stands where in a demo's window: the kiosk whole, in its own shape, and the dock beside or below it, whichever
 * leaves the kiosk larger. Neither ever lies on the other.
 *
 * @param kiosk as large as its shape and the dock allow, in the middle of what is left
 * @param dock empty when it is folded
 */
record DeskPlan(Rectangle2D kiosk, Rectangle2D dock, boolean dockBelow) {
    static final double BESIDE_WIDTH = 520;
    static final double BELOW_HEIGHT = 560;
    /** A kiosk that is this much smaller for the dock is better alone. */
    private static final double NOTICEABLY = 0.95;

    /**
     * @param width of the window
     * @param shapeWidth and {@code shapeHeight}: the kiosk's screen, whatever its size here
     */
    static DeskPlan of(double width, double height, double shapeWidth, double shapeHeight, boolean dockOpen) {
        if (!dockOpen) {
            return new DeskPlan(middle(0, 0, width, height, shapeWidth, shapeHeight), Rectangle2D.EMPTY, false);
        }
        DeskPlan beside = new DeskPlan(
                middle(0, 0, Math.max(0, width - BESIDE_WIDTH), height, shapeWidth, shapeHeight),
                new Rectangle2D(Math.max(0, width - BESIDE_WIDTH), 0, Math.min(BESIDE_WIDTH, width), height),
                false);
        DeskPlan below = new DeskPlan(
                middle(0, 0, width, Math.max(0, height - BELOW_HEIGHT), shapeWidth, shapeHeight),
                new Rectangle2D(0, Math.max(0, height - BELOW_HEIGHT), width, Math.min(BELOW_HEIGHT, height)),
                true);
        return below.kiosk().getWidth() > beside.kiosk().getWidth() ? below : beside;
    }

    /** Whether the kiosk stands as large beside the dock as without it. */
    static boolean hasRoomForBoth(double width, double height, double shapeWidth, double shapeHeight) {
        double alone = of(width, height, shapeWidth, shapeHeight, false).kiosk().getWidth();
        return of(width, height, shapeWidth, shapeHeight, true).kiosk().getWidth() >= alone * NOTICEABLY;
    }

    private static Rectangle2D middle(
            double x, double y, double width, double height, double shapeWidth, double shapeHeight) {
        double scale = Math.min(width / shapeWidth, height / shapeHeight);
        double kioskWidth = Math.floor(shapeWidth * scale);
        double kioskHeight = Math.floor(shapeHeight * scale);
        return new Rectangle2D(
                Math.floor(x + (width - kioskWidth) / 2),
                Math.floor(y + (height - kioskHeight) / 2),
                kioskWidth,
                kioskHeight);
    }
}
