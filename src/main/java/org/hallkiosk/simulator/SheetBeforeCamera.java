package org.hallkiosk.simulator;

/** A flat sheet in a room, as a camera sees it: each pixel gathers the light of several points. */
final class SheetBeforeCamera {
    private static final int RAYS = 3;
    /** How far the camera is away, in lengths of the sheet: near enough for the sheet to look like a trapezium. */
    private static final double DISTANCE = 2.2;

    private final int width;
    private final int height;
    private final double sheetWidth;
    private final double sheetHeight;
    private final View view;
    private final double cosTurn;
    private final double sinTurn;
    private final double cosAcross;
    private final double sinAcross;
    private final double cosAlong;
    private final double sinAlong;

    /**
     * How the sheet stands before the camera.
     *
     * @param turn in its own plane, in radians, as the other two
     * @param scale pixels for each unit of the sheet
     * @param x where its middle is seen
     */
    record View(double turn, double tiltAcross, double tiltAlong, double scale, double x, double y) {}

    /** How bright something is at a point. */
    interface Light {
        double at(double x, double y);
    }

    /** @param sheetWidth in the sheet's own units */
    SheetBeforeCamera(int width, int height, double sheetWidth, double sheetHeight, View view) {
        this.width = width;
        this.height = height;
        this.sheetWidth = sheetWidth;
        this.sheetHeight = sheetHeight;
        this.view = view;
        this.cosTurn = Math.cos(view.turn());
        this.sinTurn = Math.sin(view.turn());
        this.cosAcross = Math.cos(view.tiltAcross());
        this.sinAcross = Math.sin(view.tiltAcross());
        this.cosAlong = Math.cos(view.tiltAlong());
        this.sinAlong = Math.sin(view.tiltAlong());
    }

    /**
     * Brightness, row by row.
     *
     * @param sheet in the sheet's own units
     * @param room in pixels of the picture, where the sheet is not
     */
    double[] seen(Light sheet, Light room) {
        double[] seen = new double[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double sum = 0;
                for (int down = 0; down < RAYS; down++) {
                    for (int across = 0; across < RAYS; across++) {
                        sum += along(x + (across + 0.5) / RAYS, y + (down + 0.5) / RAYS, sheet, room);
                    }
                }
                seen[y * width + x] = sum / (RAYS * RAYS);
            }
        }
        return seen;
    }

    /** Where the line of sight meets the tilted plane. */
    private double along(double x, double y, Light sheet, Light room) {
        double px = x - view.x();
        double py = y - view.y();
        double distance = DISTANCE * Math.max(sheetWidth, sheetHeight) * view.scale();
        double facing = cosAcross * cosAlong * distance;
        double depth = facing - px * sinAcross * cosAlong - py * sinAlong;
        if (depth <= 0) {
            return room.at(x, y);
        }
        double t = facing / depth;
        double away = distance * (t - 1);
        double acrossX = px * t * cosAcross + away * sinAcross;
        double acrossAway = -px * t * sinAcross + away * cosAcross;
        double alongY = py * t * cosAlong + acrossAway * sinAlong;
        double sheetX = (acrossX * cosTurn + alongY * sinTurn) / view.scale() + sheetWidth / 2;
        double sheetY = (-acrossX * sinTurn + alongY * cosTurn) / view.scale() + sheetHeight / 2;
        boolean hit = sheetX >= 0 && sheetY >= 0 && sheetX < sheetWidth && sheetY < sheetHeight;
        return hit ? sheet.at(sheetX, sheetY) : room.at(x, y);
    }
}
