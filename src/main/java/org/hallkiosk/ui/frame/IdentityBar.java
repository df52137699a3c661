package org.hallkiosk.ui.frame;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;
import org.hallkiosk.ui.component.PictogramButton;
import org.hallkiosk.ui.component.Words;
import org.hallkiosk.ui.picture.Pictogram;

/** Whose terminal this is, the time, and how it speaks and looks. */
final class IdentityBar extends HBox {
    /** A hall with its roof and columns, on 48 by 48. */
    private static final String HALL =
            "M24 5L44 16V20H4V16ZM9 23H14V37H9ZM21.500 23H26.500V37H21.500ZM34 23H39V37H34ZM4 40H44V44H4Z";

    private final Label hallName = Words.wrapped("", "hall-name");
    private final Label clock = Words.line("", "clock", "muted");
    private final SVGPath emblem = new SVGPath();
    private final PictogramButton language;
    private final PictogramButton largeText;
    private final PictogramButton contrast;

    IdentityBar(FrameTexts texts, FrameActions actions) {
        language = new PictogramButton(Pictogram.LANGUAGE, texts.language(), actions.language());
        largeText = new PictogramButton(Pictogram.TEXT_SIZE, texts.largeText(), actions.largeText());
        contrast = new PictogramButton(Pictogram.CONTRAST, texts.contrast(), actions.contrast());
        emblem.setContent(HALL);
        emblem.getStyleClass().add("emblem-drawing");
        StackPane shield = new StackPane(emblem);
        shield.getStyleClass().add("emblem");
        VBox names = new VBox(hallName, clock);
        names.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(names, Priority.ALWAYS);
        getChildren().addAll(shield, names, language, largeText, contrast);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("identity-bar");
        setTexts(texts);
    }

    void setTexts(FrameTexts texts) {
        hallName.setText(texts.hallName());
        language.setName(texts.language());
        largeText.setName(texts.largeText());
        contrast.setName(texts.contrast());
    }

    void setClock(String time) {
        clock.setText(time);
    }

    void setEmblem(String svgPath) {
        emblem.setContent(svgPath);
    }

    void setLargeText(boolean on) {
        largeText.setOn(on);
    }

    void setContrast(boolean on) {
        contrast.setOn(on);
    }
}
