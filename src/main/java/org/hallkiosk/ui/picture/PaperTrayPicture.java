package org.hallkiosk.ui.picture;

import javafx.animation.Animation;
import javafx.scene.Group;

/** A printed sheet that comes to lie in the tray. */
public final class PaperTrayPicture extends DevicePicture {
    private final Group sheet;

    public PaperTrayPicture(DevicePlacement placement) {
        Group sheet = sheet();
        super(placement, new Group(Shapes.box(24, 24, 432, 168, 28, "picture-body"), sheet, mouth(), tray()));
        this.sheet = sheet;
    }

    private static Group mouth() {
        return new Group(Shapes.box(72, 124, 336, 28, 14, "picture-mark"));
    }

    private static Group tray() {
        return new Group(Shapes.path("M48 352V408A16 16 0 0 0 64 424H416A16 16 0 0 0 432 408V352", "picture-line"));
    }

    private static Group sheet() {
        return new Group(
                Shapes.box(112, 140, 256, 256, 8, "picture-card"),
                Shapes.path("M196 204H284", "picture-accent-line"),
                Shapes.path("M152 252H328M152 292H328M152 332H260", "picture-line"));
    }

    @Override
    Animation movement() {
        return slideIn(sheet, 0, -220);
    }
}
