package org.hallkiosk.ui.component;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.hallkiosk.ui.picture.Pictogram;
import org.hallkiosk.ui.picture.PictogramView;

/** Facts about a service or a document, label by value. */
public final class InfoTable extends VBox {

    private final List<Label> labels = new ArrayList<>();

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

    private Label label(String text) {
        Label label = Words.line(text, "type-hint", "muted");
        labels.add(label);
        label.fontProperty().addListener((value, old, now) -> align());
        return label;
    }

    /** The labels are as wide as the widest of them. */
    private void align() {
        double widest = 0;
        for (Label label : labels) {
            Text text = new Text(label.getText());
            text.setFont(label.getFont());
            widest = Math.max(widest, Math.ceil(text.getLayoutBounds().getWidth()));
        }
        for (Label label : labels) {
            label.setPrefWidth(widest);
        }
    }

    private static Label value(String text) {
        Label value = Words.wrapped(text, "type-body-strong");
        value.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(value, Priority.ALWAYS);
        return value;
    }
}
