package org.hallkiosk.ui.component;

import javafx.scene.layout.VBox;

/** Values that come from one place and are only looked at: a line each, under where they come from. */
public final class KnownGroup extends VBox {

    public KnownGroup(ProvenanceTag source) {
        super(source);
        getStyleClass().addAll("panel", "known-group");
    }

    public void add(FieldRow row) {
        row.setOneLine();
        getChildren().add(row);
    }
}
