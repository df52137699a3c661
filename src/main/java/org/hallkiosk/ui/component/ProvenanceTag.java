package org.hallkiosk.ui.component;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** A small tag that says where a value comes from. */
public final class ProvenanceTag extends HBox {

    public ProvenanceTag(Provenance provenance, String text) {
        Region dot = new Region();
        dot.getStyleClass().add("provenance-dot");
        super(dot, Words.line(text, "type-small"));
        getStyleClass().addAll("provenance-tag", provenance.styleClass());
        setAlignment(Pos.CENTER_LEFT);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    }
}
