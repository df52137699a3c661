package org.hallkiosk.ui.component;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.hallkiosk.ui.picture.Pictogram;
import org.hallkiosk.ui.picture.PictogramView;

/** One huge button a language, each in its own words. */
public final class LanguageChoice extends VBox {

    public LanguageChoice() {
        getStyleClass().add("language-choice");
        setAlignment(Pos.TOP_CENTER);
    }

    /**
     * @param name the language's own name
     * @param invitation a short sentence in it
     */
    public void add(String name, String invitation, Runnable choose) {
        LanguageButton button = new LanguageButton(name, invitation, choose);
        VBox.setVgrow(button, Priority.ALWAYS);
        getChildren().add(button);
    }

    private static final class LanguageButton extends TapCard {
        LanguageButton(String name, String invitation, Runnable choose) {
            VBox words = new VBox(Words.wrapped(name, "type-number"), Words.wrapped(invitation, "type-body", "muted"));
            HBox face = new HBox(words, new PictogramView(Pictogram.FORWARD, 64));
            super(name, face, choose);
            words.setAlignment(Pos.CENTER_LEFT);
            words.getStyleClass().add("card-words");
            HBox.setHgrow(words, Priority.ALWAYS);
            face.setAlignment(Pos.CENTER_LEFT);
            face.getStyleClass().add("card-face");
            getStyleClass().addAll("card", "language-button");
        }
    }
}
