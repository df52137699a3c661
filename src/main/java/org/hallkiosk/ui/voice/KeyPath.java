package org.hallkiosk.ui.voice;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ScrollPane;
import org.hallkiosk.ui.component.Paged;
import org.hallkiosk.ui.frame.FrameContents;
import org.hallkiosk.ui.signature.SignaturePad;
import org.hallkiosk.ui.voice.ScreenReading.Stop;
import org.jspecify.annotations.Nullable;

/**
 * Goes over a screen from one thing to the next, round and round, so that nobody is ever trapped. It has a cursor of its own
 * in place of the focus, which would press buttons for a scanner that ends its codes with Enter. JavaFX thread only.
 */
final class KeyPath {
    private static final String POINTED = "pointed";

    private @Nullable Node pointed;
    private int index = -1;

    /** Where the cursor came to. */
    record Place(Stop stop, int number, int count) {}

    /** The next thing for 1, the one before for -1; empty on a screen with nothing on it. */
    Optional<Place> move(FrameContents contents, int direction) {
        List<Stop> stops = ScreenReading.of(contents.zones());
        if (stops.isEmpty()) {
            leave();
            return Optional.empty();
        }
        int from = find(stops);
        index = Math.floorMod(from < 0 && direction < 0 ? stops.size() - 1 : from + direction, stops.size());
        Stop stop = stops.get(index);
        point(stop.node());
        return Optional.of(new Place(stop, index + 1, stops.size()));
    }

    /** A screen may have been drawn anew under the cursor; then it is where it was by count. */
    private int find(List<Stop> stops) {
        for (int i = 0; i < stops.size(); i++) {
            if (stops.get(i).node().equals(pointed)) {
                return i;
            }
        }
        return pointed == null ? -1 : Math.min(index, stops.size()) - 1;
    }

    /** The field to sign in, where the cursor is on it. */
    Optional<SignaturePad> pad() {
        return pointed instanceof SignaturePad pad && pad.getScene() != null ? Optional.of(pad) : Optional.empty();
    }

    /** Presses what the cursor is on; false when that is nothing to press. */
    boolean press() {
        Node node = pointed;
        if (node == null || node.getScene() == null) {
            return false;
        }
        Optional<ButtonBase> button = ScreenReading.buttons(node).stream().findFirst();
        button.ifPresent(ButtonBase::fire);
        return button.isPresent();
    }

    /** Presses the key of this face on the keyboard of the screen; false when there is none. */
    static boolean type(FrameContents contents, String face) {
        Optional<ButtonBase> cap = contents.zones().stream()
                .filter(zone -> zone.getStyleClass().contains("keyboard-zone"))
                .flatMap(zone -> ScreenReading.buttons(zone).stream())
                .filter(button -> ScreenReading.name(button).equals(face))
                .findFirst();
        cap.ifPresent(ButtonBase::fire);
        return cap.isPresent();
    }

    /** Takes the cursor away, for another screen. */
    void leave() {
        if (pointed != null) {
            pointed.getStyleClass().remove(POINTED);
        }
        pointed = null;
        index = -1;
    }

    private void point(Node node) {
        if (pointed != null) {
            pointed.getStyleClass().remove(POINTED);
        }
        pointed = node;
        node.getStyleClass().add(POINTED);
        reveal(node);
    }

    private static void reveal(Node node) {
        for (Parent parent = node.getParent(); parent != null; parent = parent.getParent()) {
            if (parent instanceof Paged pages) {
                pages.show(node);
                return;
            }
            if (parent instanceof ScrollPane pane && pane.getContent() != null) {
                Bounds inContent = pane.getContent().sceneToLocal(node.localToScene(node.getBoundsInLocal()));
                double view = pane.getViewportBounds().getHeight();
                double hidden = pane.getContent().getLayoutBounds().getHeight() - view;
                if (hidden > 0) {
                    pane.setVvalue(Math.clamp((inContent.getCenterY() - view / 2) / hidden, 0, 1));
                }
                return;
            }
        }
    }
}
