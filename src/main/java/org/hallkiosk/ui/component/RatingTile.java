package org.hallkiosk.ui.component;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.hallkiosk.ui.picture.Pictogram;
import org.hallkiosk.ui.picture.PictogramView;

/** One level of a rating: a face with its word under it. */
public final class RatingTile extends TapCard {

    public RatingTile(Pictogram pictogram, String name, Runnable choose) {
        Label words = Words.wrapped(name, "type-choice");
        VBox face = new VBox(new PictogramView(pictogram, 72), words);
        super(name, face, choose);
        words.setTextAlignment(TextAlignment.CENTER);
        face.setAlignment(Pos.CENTER);
        face.getStyleClass().add("rating-face");
        getStyleClass().addAll("card", "rating-tile");
    }
}
