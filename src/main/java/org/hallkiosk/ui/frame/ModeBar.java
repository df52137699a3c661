package org.hallkiosk.ui.frame;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import org.hallkiosk.ui.component.PictogramButton;
import org.hallkiosk.ui.picture.Pictogram;

/** How the terminal speaks and looks: one touch each, at any time. Lies in the identity bar, in low mode in the foot. */
final class ModeBar extends HBox {
    private final PictogramButton language;
    private final PictogramButton largeText;
    private final PictogramButton contrast;

    ModeBar(FrameTexts texts, FrameActions actions) {
        language = new PictogramButton(Pictogram.LANGUAGE, texts.language(), actions.language());
        largeText = new PictogramButton(Pictogram.TEXT_SIZE, texts.largeText(), actions.largeText());
        contrast = new PictogramButton(Pictogram.CONTRAST, texts.contrast(), actions.contrast());
        getChildren().addAll(language, largeText, contrast);
        setAlignment(Pos.CENTER_RIGHT);
        getStyleClass().add("mode-bar");
    }

    void setTexts(FrameTexts texts) {
        language.setName(texts.language());
        largeText.setName(texts.largeText());
        contrast.setName(texts.contrast());
    }

    void setLargeText(boolean on) {
        largeText.setOn(on);
    }

    void setContrast(boolean on) {
        contrast.setOn(on);
    }
}
