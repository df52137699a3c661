package org.hallkiosk.ui.component;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.hallkiosk.ui.picture.PictogramView;

/** A banner of a sentence or two, in the tint of its kind. */
public final class Notice extends HBox {

    public Notice(Chip.Kind kind, String text) {
        var words = Words.wrapped(text, "type-body");
        super(new PictogramView(kind.pictogram(), 48), words);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().addAll("notice", "notice-" + kind.name().toLowerCase(java.util.Locale.ROOT));
    }
}
