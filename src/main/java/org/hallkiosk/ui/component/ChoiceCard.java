package org.hallkiosk.ui.component;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hallkiosk.ui.picture.Pictogram;
import org.hallkiosk.ui.picture.PictogramView;
import org.jspecify.annotations.Nullable;

/** One of several answers to a question. */
public final class ChoiceCard extends TapCard {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final PictogramView tick;

    /** @param line more about this answer, or nothing */
    public ChoiceCard(String name, @Nullable String line, Runnable choose) {
        PictogramView tick = new PictogramView(Pictogram.CHECK, 40);
        StackPane mark = new StackPane(tick);
        mark.getStyleClass().add("choice-mark");
        VBox words = new VBox(Words.wrapped(name, "type-choice"));
        HBox face = new HBox(mark, words);
        super(name, face, choose);
        this.tick = tick;
        if (line != null) {
            words.getChildren().add(Words.wrapped(line, "type-hint", "muted"));
        }
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
