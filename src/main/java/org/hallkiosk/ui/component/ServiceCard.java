package org.hallkiosk.ui.component;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hallkiosk.ui.picture.Pictogram;
import org.hallkiosk.ui.picture.PictogramView;
import org.jspecify.annotations.Nullable;

/** A service to choose: pictogram, name, one line about it, and where it finishes. */
public final class ServiceCard extends TapCard {
    private final VBox words;
    private final @Nullable Chip chip;
    private @Nullable Node reason;

    /** @param chip where it finishes, or nothing */
    public ServiceCard(Pictogram pictogram, String name, String line, @Nullable Chip chip, Runnable choose) {
        VBox words = new VBox(Words.wrapped(name, "type-title"), Words.wrapped(line, "type-hint", "muted"));
        StackPane tile = new StackPane(new PictogramView(pictogram, 80));
        tile.getStyleClass().add("pictogram-tile");
        HBox face = new HBox(tile, words, new PictogramView(Pictogram.FORWARD, 44));
        super(name, face, choose);
        this.words = words;
        this.chip = chip;
        if (chip != null) {
            words.getChildren().add(chip);
            VBox.setMargin(chip, new javafx.geometry.Insets(8, 0, 0, 0));
        }
        words.getStyleClass().add("card-words");
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        face.setAlignment(Pos.CENTER_LEFT);
        face.getStyleClass().add("card-face");
        getStyleClass().addAll("card", "service-card");
    }

    /** Why this service cannot be had now, in place of the chip. Null makes it available again. */
    public void setUnavailable(@Nullable String why) {
        words.getChildren().remove(reason);
        reason = why == null ? null : new Chip(Chip.Kind.WARNING, why);
        if (chip != null) {
            chip.setManaged(why == null);
            chip.setVisible(why == null);
        }
        if (reason != null) {
            words.getChildren().add(reason);
        }
        setDisable(why != null);
    }
}
