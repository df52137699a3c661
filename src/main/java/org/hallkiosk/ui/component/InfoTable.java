package org.hallkiosk.ui.component;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.hallkiosk.ui.picture.Pictogram;
import org.hallkiosk.ui.picture.PictogramView;

/** Facts about a service or a document, label by value. */
public final class InfoTable extends VBox {

    public InfoTable() {
        getStyleClass().addAll("panel", "info-table");
    }

    public void add(String label, String value) {
        addLine(new HBox(label(label), value(value)));
    }

    public void add(Pictogram pictogram, String label, String value) {
        addLine(new HBox(new PictogramView(pictogram, 44), label(label), value(value)));
    }

    private void addLine(HBox line) {
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("info-line");
        if (getChildren().isEmpty()) {
            line.getStyleClass().add("first");
        }
        getChildren().add(line);
    }

    private static Label label(String text) {
        Label label = Words.wrapped(text, "type-hint", "muted", "info-label");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static Label value(String text) {
        Label value = Words.wrapped(text, "type-body-strong");
        value.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(value, Priority.ALWAYS);
        return value;
    }
}
