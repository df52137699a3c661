package org.hallkiosk.ui.component;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.hallkiosk.ui.picture.Pictogram;
import org.hallkiosk.ui.picture.PictogramView;

/** Sources disagree about a fact: the values side by side, to tap the right one. */
public final class ConflictRow extends VBox {
    private static final int SIDE_BY_SIDE = 2;

    private final List<Option> options = new ArrayList<>();
    private final HBox values = new HBox();
    private Node shown = values;

    /** @param question for instance which of the two addresses is right */
    public ConflictRow(String name, String question) {
        HBox asking = new HBox(new PictogramView(Pictogram.WARNING, 36), Words.wrapped(question, "type-hint"));
        asking.getStyleClass().add("conflict-question");
        super(Words.wrapped(name, "type-hint", "muted"), asking);
        getChildren().add(values);
        values.getStyleClass().add("conflict-values");
        getStyleClass().addAll("field-row", "conflict-row");
    }

    /** Adds a value with its source. Choosing it marks it and calls back. */
    public void addValue(String value, ProvenanceTag tag, Runnable choose) {
        Option option = new Option(value, tag, choose);
        options.add(option);
        if (options.size() > SIDE_BY_SIDE) {
            stack();
            return;
        }
        HBox.setHgrow(option, Priority.ALWAYS);
        values.getChildren().add(option);
        options.forEach(each -> each.prefWidthProperty()
                .bind(values.widthProperty().subtract(values.spacingProperty()).divide(options.size())));
    }

    /** More than two would be too narrow to read: one below the other. */
    private void stack() {
        values.getChildren().clear();
        options.forEach(each -> {
            each.prefWidthProperty().unbind();
            each.setPrefWidth(USE_COMPUTED_SIZE);
            each.setMaxWidth(Double.MAX_VALUE);
        });
        VBox column = new VBox(options.toArray(Option[]::new));
        column.getStyleClass().add("conflict-values");
        getChildren().set(getChildren().indexOf(shown), column);
        shown = column;
    }

    /** A way out where none of the values is right. */
    public void setNeither(String name, Runnable action) {
        SecondaryButton neither = new SecondaryButton(name, action);
        neither.getStyleClass().add("field-button");
        neither.keepOnOneLine();
        getChildren().add(neither);
    }

    /** @param index of the chosen value, in the order in which they were added; -1 for none */
    public void select(int index) {
        for (int i = 0; i < options.size(); i++) {
            options.get(i).pseudoClassStateChanged(Option.SELECTED, i == index);
        }
    }

    private static final class Option extends TapCard {
        private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

        Option(String value, ProvenanceTag tag, Runnable choose) {
            VBox face = new VBox(tag, Words.wrapped(value, "field-value"));
            super(value, face, choose);
            face.setAlignment(Pos.TOP_LEFT);
            face.getStyleClass().add("card-words");
            getStyleClass().addAll("card", "conflict-value");
        }
    }
}
