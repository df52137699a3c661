package org.hallkiosk.ui.component;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.hallkiosk.ui.picture.Pictogram;
import org.hallkiosk.ui.picture.PictogramView;
import org.jspecify.annotations.Nullable;

/**
 * One fact of a form: its label, its value and where that comes from, or that it is still needed; a button to change it,
 * and what is wrong with it.
 */
public final class FieldRow extends VBox {
    private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");
    private static final PseudoClass EDITING = PseudoClass.getPseudoClass("editing");
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

    private final Label label;
    private final HBox heading;
    private final Label value = Words.wrapped("", "field-value");
    private final VBox words;
    private final HBox line;
    private final Label error = Words.wrapped("", "type-hint");
    private final HBox trouble;
    private Node shown = value;
    private @Nullable ProvenanceTag tag;
    private @Nullable SecondaryButton change;

    public FieldRow(String name) {
        Label label = Words.wrapped(name, "type-hint", "muted");
        HBox heading = new HBox(label);
        VBox words = new VBox(heading);
        HBox line = new HBox(words);
        super(line);
        this.label = label;
        this.heading = heading;
        this.words = words;
        this.line = line;
        words.getChildren().add(value);
        words.getStyleClass().add("field-words");
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        heading.setAlignment(Pos.CENTER_LEFT);
        heading.getStyleClass().add("field-heading");
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("field-line");
        trouble = new HBox(new PictogramView(Pictogram.WARNING, 36), error);
        trouble.getStyleClass().add("field-error");
        HBox.setHgrow(error, Priority.ALWAYS);
        getStyleClass().add("field-row");
    }

    /** Label and value beside each other, for a value that is only looked at, among others of its kind. */
    void setOneLine() {
        words.getChildren().remove(value);
        heading.getChildren().add(value);
        value.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(value, Priority.ALWAYS);
        getStyleClass().add("one-line");
    }

    public void setName(String name) {
        label.setText(name);
    }

    /** A value that is known. */
    public void setValue(String text) {
        value.setText(text);
        pseudoClassStateChanged(MISSING, false);
    }

    /** Nothing is known yet: shown in place of the value, for instance that the applicant should fill it in. */
    public void setMissing(String needed) {
        value.setText(needed);
        setProvenance(null);
        pseudoClassStateChanged(MISSING, true);
    }

    /** Where the value comes from, or nothing. */
    public void setProvenance(@Nullable ProvenanceTag shownTag) {
        heading.getChildren().remove(tag);
        tag = shownTag;
        if (shownTag != null) {
            heading.getChildren().add(shownTag);
        }
    }

    /** The button to change or fill in the value. */
    public void setChange(String name, Runnable action) {
        line.getChildren().remove(change);
        SecondaryButton button = new SecondaryButton(name, action);
        button.getStyleClass().add("field-button");
        button.keepOnOneLine();
        button.setMaxHeight(USE_PREF_SIZE);
        line.getChildren().add(button);
        change = button;
    }

    /** A value that may not be changed has no button. */
    public void removeChange() {
        line.getChildren().remove(change);
        change = null;
    }

    /** Puts something to type into in place of the value; null shows the value again. */
    public void setEditor(@Nullable Node editor) {
        Node next = editor == null ? value : editor;
        words.getChildren().set(words.getChildren().indexOf(shown), next);
        shown = next;
        setEditing(editor != null);
    }

    /** Marks the row that is being typed into. */
    public void setEditing(boolean editing) {
        pseudoClassStateChanged(EDITING, editing);
    }

    /** What is wrong with the value and what to write instead; null when nothing is. */
    public void setError(@Nullable String text) {
        error.setText(text == null ? "" : text);
        pseudoClassStateChanged(ERROR, text != null);
        getChildren().remove(trouble);
        if (text != null) {
            getChildren().add(trouble);
        }
    }
}
