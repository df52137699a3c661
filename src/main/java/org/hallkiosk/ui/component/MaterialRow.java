package org.hallkiosk.ui.component;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hallkiosk.ui.picture.Pictogram;
import org.hallkiosk.ui.picture.PictogramView;
import org.jspecify.annotations.Nullable;

/** A material that the service needs, and how it comes to be there. */
public final class MaterialRow extends HBox {

    /** How far the material is. */
    public enum State {
        GENERATED(Chip.Kind.SUCCESS),
        FETCHED(Chip.Kind.SUCCESS),
        PHOTOGRAPHED(Chip.Kind.SUCCESS),
        COMMITTED(Chip.Kind.INFORMATION),
        MISSING(Chip.Kind.WARNING);

        private final Chip.Kind kind;

        State(Chip.Kind kind) {
            this.kind = kind;
        }
    }

    /** @param line more about it, for instance original or copy and how many, or nothing */
    public MaterialRow(Pictogram pictogram, String name, @Nullable String line, State state, String stateText) {
        this(pictogram, name, line);
        getChildren().add(new Chip(state.kind, stateText));
    }

    /** One of which there is nothing to say but what it is. */
    public MaterialRow(Pictogram pictogram, String name, @Nullable String line) {
        VBox words = new VBox(Words.wrapped(name, "type-body-strong"));
        StackPane tile = new StackPane(new PictogramView(pictogram, 44));
        tile.getStyleClass().add("pictogram-tile-small");
        super(tile, words);
        if (line != null) {
            words.getChildren().add(Words.wrapped(line, "type-small", "muted"));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setAlignment(Pos.CENTER_LEFT);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("material-row");
    }
}
