package org.hallkiosk.ui.picture;

import javafx.animation.Animation;
import javafx.scene.Group;

/** An ID card that slides onto the reading plate and stays there flat. */
public final class CardOnReaderPicture extends DevicePicture {
    private final Group card;

    public CardOnReaderPicture(DevicePlacement placement) {
        Group card = card();
        super(placement, new Group(plate(), card));
        this.card = card;
    }

    private static Group plate() {
        return new Group(
                Shapes.box(24, 128, 432, 296, 28, "picture-body"),
                Shapes.box(56, 160, 368, 232, 16, "picture-tint"),
                Shapes.path("M240 8V80M208 52L240 84L272 52", "picture-accent-line"));
    }

    private static Group card() {
        return new Group(
                Shapes.box(80, 172, 320, 208, 20, "picture-card"),
                Shapes.path(
                        "M316 208a28 28 0 0 1 0 56a28 28 0 0 1 0-56ZM268 340a48 48 0 0 1 96 0", "picture-accent-line"),
                Shapes.path("M112 224H224M112 268H208M112 332H232", "picture-line"));
    }

    @Override
    Animation movement() {
        return slideIn(card, 0, -160);
    }
}
