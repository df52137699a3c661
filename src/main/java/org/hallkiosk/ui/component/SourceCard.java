package org.hallkiosk.ui.component;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hallkiosk.ui.picture.Pictogram;
import org.hallkiosk.ui.picture.PictogramView;

/** One of several values of which one is right, under where it comes from. */
public final class SourceCard extends TapCard {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final PictogramView tick;

    public SourceCard(String value, ProvenanceTag source, Runnable choose) {
        PictogramView tick = new PictogramView(Pictogram.CHECK, 40);
        StackPane mark = new StackPane(tick);
        mark.getStyleClass().add("choice-mark");
        VBox words = new VBox(source, Words.wrapped(value, "field-value"));
        HBox face = new HBox(mark, words);
        super(value, face, choose);
        this.tick = tick;
        tick.setVisible(false);
        words.setAlignment(Pos.CENTER_LEFT);
        words.getStyleClass().add("card-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        face.setAlignment(Pos.CENTER_LEFT);
        face.getStyleClass().add("card-face");
        getStyleClass().addAll("card", "choice-card");
    }

    public void setSelected(boolean selected) {
        tick.setVisible(selected);
        pseudoClassStateChanged(SELECTED, selected);
    }
}
