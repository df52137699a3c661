package org.hallkiosk.ui.component;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.hallkiosk.ui.picture.Pictogram;
import org.hallkiosk.ui.picture.PictogramView;

/** A small square button of the frame: a pictogram with a word or two under it. */
public final class PictogramButton extends TapCard {
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

    private final Label label;

    public PictogramButton(Pictogram pictogram, String name, Runnable action) {
        Label label = Words.line(name, "button-caption");
        VBox face = new VBox(new PictogramView(pictogram, 40), label);
        super(name, face, action);
        this.label = label;
        label.setTextAlignment(TextAlignment.CENTER);
        face.setAlignment(Pos.CENTER);
        face.getStyleClass().add("pictogram-button-face");
        getStyleClass().add("pictogram-button");
    }

    public void setName(String name) {
        setText(name);
        label.setText(name);
    }

    /** Shows whether what the button switches is on. */
    public void setOn(boolean on) {
        pseudoClassStateChanged(ON, on);
    }
}
