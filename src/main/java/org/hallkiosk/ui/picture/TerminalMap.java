package org.hallkiosk.ui.picture;

import javafx.scene.Group;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;

/** This terminal from the front, 240 by 440, with one device marked where it sits. */
final class TerminalMap extends Group {
    private static final double BODY_LEFT = 44;
    private static final double BODY_WIDTH = 152;
    private static final double TOP = 12;
    private static final double FOOT = 428;

    TerminalMap(DevicePlacement placement) {
        Rectangle mark = mark(placement);
        getChildren()
                .addAll(
                        Shapes.path("M76 392H164L184 428H56Z", "picture-body"),
                        Shapes.box(BODY_LEFT, TOP, BODY_WIDTH, 384, 20, "picture-body"),
                        Shapes.box(BODY_LEFT + 20, TOP + 24, BODY_WIDTH - 40, 192, 8, "picture-screen"),
                        mark,
                        ring(mark));
    }

    private static Rectangle mark(DevicePlacement placement) {
        double middle = Math.clamp(FOOT - placement.height() / 100.0 * (FOOT - TOP), TOP + 40, 372);
        return switch (placement.side()) {
            case LEFT -> Shapes.box(BODY_LEFT - 14, middle - 32, 28, 64, 8, "picture-mark");
            case RIGHT -> Shapes.box(BODY_LEFT + BODY_WIDTH - 14, middle - 32, 28, 64, 8, "picture-mark");
            case BELOW -> {
                double below = Math.max(middle, TOP + 248);
                yield Shapes.box(BODY_LEFT + 32, below - 14, BODY_WIDTH - 64, 28, 8, "picture-mark");
            }
        };
    }

    /** Draws the eye to the mark. */
    private static Circle ring(Rectangle mark) {
        Circle ring = new Circle(mark.getX() + mark.getWidth() / 2, mark.getY() + mark.getHeight() / 2, 48);
        ring.getStyleClass().add("picture-ring");
        return ring;
    }
}
