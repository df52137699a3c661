package org.hallkiosk.ui.component;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Skin;

/** A button whose face is laid out freely. Its text is kept as its spoken name and is drawn by the face. */
abstract class TapCard extends Button {

    TapCard(String name, Node face, Runnable action) {
        super(name, face);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMnemonicParsing(false);
        face.setMouseTransparent(true);
        setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        setOnAction(event -> action.run());
    }

    @Override
    public final Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected final Skin<?> createDefaultSkin() {
        return new TapSkin(this);
    }
}
