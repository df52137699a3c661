package org.hallkiosk.ui.picture;

import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;

/** The few shapes that pictures are drawn with; the stylesheet colours them. */
final class Shapes {
    private Shapes() {}

    static Rectangle box(double x, double y, double width, double height, double radius, String styleClass) {
        Rectangle box = new Rectangle(x, y, width, height);
        box.setArcWidth(2 * radius);
        box.setArcHeight(2 * radius);
        box.getStyleClass().add(styleClass);
        return box;
    }

    static SVGPath path(String content, String styleClass) {
        SVGPath path = new SVGPath();
        path.setContent(content);
        path.getStyleClass().add(styleClass);
        return path;
    }
}
