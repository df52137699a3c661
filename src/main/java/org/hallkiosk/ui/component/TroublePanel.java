package org.hallkiosk.ui.component;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hallkiosk.ui.picture.Pictogram;
import org.hallkiosk.ui.picture.PictogramView;

/** Something went wrong: what happened in plain words, what to do now, and what still works. */
public final class TroublePanel extends VBox {

    /** How bad it is for the applicant. */
    public enum Kind {
        INFORMATION("information", Pictogram.INFORMATION),
        WARNING("warning", Pictogram.WARNING),
        DANGER("danger", Pictogram.CROSS);

        private final String styleClass;
        private final Pictogram pictogram;

        Kind(String styleClass, Pictogram pictogram) {
            this.styleClass = styleClass;
            this.pictogram = pictogram;
        }
    }

    private final Columns parts;

    public TroublePanel(Kind kind, String whatHappened) {
        StackPane mark = new StackPane(new PictogramView(kind.pictogram, 72));
        mark.getStyleClass().add("trouble-mark");
        Label words = Words.wrapped(whatHappened, "type-title");
        HBox head = new HBox(mark, words);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("trouble-head");
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Columns parts = new Columns();
        super(head, parts);
        this.parts = parts;
        setMaxHeight(USE_PREF_SIZE);
        getStyleClass().addAll("panel", "trouble-panel", "trouble-" + kind.styleClass);
    }

    /** What to do now, step by step. */
    public void setWhatToDo(String heading, List<String> steps) {
        VBox part = part(heading);
        for (int i = 0; i < steps.size(); i++) {
            StackPane number = new StackPane(Words.line(Integer.toString(i + 1), "type-hint"));
            number.getStyleClass().add("step-number");
            part.getChildren().add(line(number, steps.get(i)));
        }
        parts.add(part);
    }

    /** What can be done here all the same. */
    public void setStillWorks(String heading, List<String> things) {
        VBox part = part(heading);
        for (String thing : things) {
            StackPane tick = new StackPane(new PictogramView(Pictogram.CHECK, 32));
            tick.getStyleClass().add("still-works");
            part.getChildren().add(line(tick, thing));
        }
        parts.add(part);
    }

    private static VBox part(String heading) {
        VBox part = new VBox(Words.wrapped(heading, "type-hint", "muted"));
        part.getStyleClass().add("trouble-part");
        return part;
    }

    private static HBox line(StackPane mark, String text) {
        Label words = Words.wrapped(text, "type-body");
        HBox line = new HBox(mark, words);
        line.getStyleClass().add("trouble-line");
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        return line;
    }
}
