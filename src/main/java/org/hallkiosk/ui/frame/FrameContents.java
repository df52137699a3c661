package org.hallkiosk.ui.frame;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * What can be read and touched on the frame at the moment. Where a sheet lies over it, or a cover, only that.
 *
 * @param zones in the order in which they are read, the work first
 * @param isSheet whether this is a sheet over a screen
 */
public record FrameContents(String headline, @Nullable String hint, List<Region> zones, boolean isSheet) {
    public FrameContents {
        zones = List.copyOf(zones);
    }

    /** What lies over the screen, where a sheet does. */
    public List<Node> overlaid() {
        return isSheet ? List.copyOf(work().getChildrenUnmodifiable()) : List.of();
    }

    /** The one thing of the screen. */
    public Region work() {
        return zones.getFirst();
    }
}
