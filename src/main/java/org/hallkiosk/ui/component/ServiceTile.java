package org.hallkiosk.ui.component;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hallkiosk.ui.picture.Pictogram;
import org.hallkiosk.ui.picture.PictogramView;
import org.jspecify.annotations.Nullable;

/** Something to choose among many: small enough that several stand on one screen, large enough for an unsteady finger. */
public final class ServiceTile extends TapCard {
    /** What a name says in parentheses is said smaller under it, where there is a line anyway; the guide says it whole. */
    private static final Pattern NAME_AND_NOTE = Pattern.compile("(.+?)\\s*[（(]([^（()）]+)[）)]");

    /** A name as it is said where several stand in one line. */
    public static String withoutNote(String name) {
        Matcher parts = NAME_AND_NOTE.matcher(name);
        return parts.matches() ? parts.group(1) : name;
    }

    /**
     * @param line where it belongs, or nothing
     * @param chip where it finishes, or nothing
     */
    public ServiceTile(Pictogram pictogram, String name, @Nullable String line, @Nullable Chip chip, Runnable choose) {
        Matcher parts = NAME_AND_NOTE.matcher(name);
        boolean noted = parts.matches();
        VBox words = new VBox(Words.wrapped(noted ? parts.group(1) : name, "type-choice"));
        StackPane tile = new StackPane(new PictogramView(pictogram, 48));
        tile.getStyleClass().add("pictogram-tile-small");
        HBox face = new HBox(tile, words);
        super(name, face, choose);
        String under = Stream.of(line, noted && line != null ? parts.group(2) : null)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        if (!under.isEmpty()) {
            words.getChildren().add(Words.wrapped(under, "type-hint", "muted"));
        }
        if (chip != null) {
            words.getChildren().add(chip);
        }
        words.getStyleClass().add("card-words");
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        face.setAlignment(Pos.CENTER_LEFT);
        face.getStyleClass().add("tile-face");
        getStyleClass().addAll("card", "service-tile");
    }
}
