package org.hallkiosk.ui.component;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

/** Levels side by side, of which one is touched; then thanks stand in their place. Not for large letters. */
public final class RatingRow extends StackPane {
    private final HBox levels = new HBox();

    /** @param faces from the best to the worst */
    public RatingRow(List<PictogramButton> faces) {
        for (PictogramButton face : faces) {
            HBox.setHgrow(face, Priority.ALWAYS);
            levels.getChildren().add(face);
        }
        levels.getStyleClass().add("rating-row");
        getChildren().add(levels);
    }

    public void thank(String words) {
        if (levels.isVisible()) {
            levels.setVisible(false);
            getChildren().add(Words.wrapped(words, "type-body", "muted"));
            setAlignment(Pos.CENTER);
        }
    }
}
