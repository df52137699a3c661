package org.hallkiosk.ui.screen;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.hallkiosk.ui.component.Words;

/** What has been typed so far, with a still caret behind it; long text wraps, so that all of it can be checked. */
final class TypedText extends HBox {
    private final Label words = Words.wrapped("", "field-value");

    TypedText() {
        Region caret = new Region();
        caret.getStyleClass().add("caret");
        getChildren().addAll(words, caret);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("typed-text");
        setMinHeight(72);
    }

    void show(String text) {
        words.setText(text);
    }
}
