package org.hallkiosk.ui.component;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.hallkiosk.ui.picture.Pictogram;
import org.hallkiosk.ui.picture.PictogramView;

/** A short statement about a thing: a shape as well as a colour says which kind it is. */
public final class Chip extends HBox {

    /** What kind of statement, from good to bad. */
    public enum Kind {
        SUCCESS("chip-success", Pictogram.CHECK),
        INFORMATION("chip-information", Pictogram.INFORMATION),
        WARNING("chip-warning", Pictogram.WARNING),
        DANGER("chip-danger", Pictogram.CROSS);

        private final String styleClass;
        private final Pictogram pictogram;

        Kind(String styleClass, Pictogram pictogram) {
            this.styleClass = styleClass;
            this.pictogram = pictogram;
        }

        Pictogram pictogram() {
            return pictogram;
        }
    }

    public Chip(Kind kind, String text) {
        this(kind, kind.pictogram, text);
    }

    public Chip(Kind kind, Pictogram pictogram, String text) {
        super(new PictogramView(pictogram, 32), Words.line(text, "type-small"));
        getStyleClass().addAll("chip", kind.styleClass);
        setAlignment(Pos.CENTER_LEFT);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    }
}
