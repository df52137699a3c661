package org.hallkiosk.ui.picture;

import javafx.animation.Animation;
import javafx.scene.Group;

/** A phone that shows its code to the scanning window. */
public final class CodeUnderScannerPicture extends DevicePicture {
    private final Group phone;

    public CodeUnderScannerPicture(DevicePlacement placement) {
        Group phone = phone();
        super(placement, new Group(scanner(), phone));
        this.phone = phone;
    }

    private static Group scanner() {
        return new Group(
                Shapes.path("M176 368L104 216H376L304 368Z", "picture-tint"),
                Shapes.box(104, 344, 272, 80, 20, "picture-body"),
                Shapes.box(144, 364, 192, 28, 14, "picture-mark"));
    }

    private static Group phone() {
        return new Group(
                Shapes.box(144, 16, 192, 264, 24, "picture-card"),
                Shapes.path(
                        "M184 72H224V112H184ZM256 72H296V112H256ZM184 144H224V184H184ZM256 144V164M256 184H276M296 144V164H276"
                                + "M204 91V93M276 91V93M204 163V165",
                        "picture-accent-line"),
                Shapes.path("M224 244H256", "picture-line"));
    }

    @Override
    Animation movement() {
        return slideIn(phone, 72, -64);
    }
}
