package org.hallkiosk.ui.component;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/**
 * A scroll pane that is drawn straight onto the screen. JavaFX draws the content of its own into a picture first. Without a
 * graphics card that costs each screen as much again, and megabytes that are kept for minutes; and in a scene that no window
 * shows, that picture is never made anew, whatever changes. JavaFX thread only.
 */
final class StraightScrollPane extends ScrollPane {

    StraightScrollPane() {
        skinProperty().addListener((skin, old, now) -> drawStraight());
    }

    private void drawStraight() {
        Node viewport = lookup(".viewport");
        if (viewport != null) {
            viewport.setCache(false);
        }
    }
}
