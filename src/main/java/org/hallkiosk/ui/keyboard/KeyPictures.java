package org.hallkiosk.ui.keyboard;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;

/** The drawn signs on keys, in lines of one weight on a field of 48 by 48. */
final class KeyPictures {
    private KeyPictures() {}

    static Node backspace() {
        return picture("M17 11 H42 V37 H17 L5 24 Z M23 18 L35 30 M35 18 L23 30");
    }

    static Node shift() {
        return picture("M24 7 L41 25 H32 V40 H16 V25 H7 Z");
    }

    static Node previous() {
        return picture("M29 10 L15 24 L29 38");
    }

    static Node next() {
        return picture("M19 10 L33 24 L19 38");
    }

    private static Node picture(String path) {
        SVGPath lines = new SVGPath();
        lines.setContent(path);
        lines.getStyleClass().add("key-picture");
        StackPane field = new StackPane(lines);
        field.setMouseTransparent(true);
        return field;
    }
}
