package org.hallkiosk.ui.component;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.hallkiosk.ui.picture.Pictogram;
import org.hallkiosk.ui.picture.PictogramView;
import org.jspecify.annotations.Nullable;

/** A button that can be busy, or unavailable for a reason that it shows. */
public abstract class ActionButton extends TapCard {
    private static final PseudoClass BUSY = PseudoClass.getPseudoClass("busy");
    private static final PseudoClass UNAVAILABLE = PseudoClass.getPseudoClass("unavailable");

    private final HBox line;
    private final Label label;
    private final Label reason = Words.wrapped("", "type-small");
    private final BusyDots dots = new BusyDots();
    private final double pictogramSize;
    private @Nullable PictogramView pictogram;
    private boolean busy;

    ActionButton(String name, Runnable action, String typeClass, double pictogramSize) {
        Label label = Words.wrapped(name, typeClass);
        HBox line = new HBox(label);
        VBox face = new VBox(line);
        super(name, face, action);
        this.label = label;
        this.line = line;
        this.pictogramSize = pictogramSize;
        label.setTextAlignment(TextAlignment.CENTER);
        reason.setTextAlignment(TextAlignment.CENTER);
        line.setAlignment(Pos.CENTER);
        line.getStyleClass().add("button-line");
        face.setAlignment(Pos.CENTER);
        face.getStyleClass().add("button-face");
        face.getChildren().add(reason);
        reason.setManaged(false);
        reason.setVisible(false);
    }

    /** A pictogram before the words. */
    public final void setPictogram(Pictogram shown) {
        PictogramView view = new PictogramView(shown, pictogramSize);
        if (pictogram != null) {
            line.getChildren().remove(pictogram);
        }
        line.getChildren().addFirst(view);
        pictogram = view;
    }

    /** The words never wrap: for buttons of a word or two that stand in a line with others. */
    public final void keepOnOneLine() {
        label.setWrapText(false);
        label.setMinWidth(USE_PREF_SIZE);
    }

    /** The words on the button. */
    public final void setName(String name) {
        setText(name);
        if (!busy) {
            label.setText(name);
        }
    }

    /** While busy the button says what is being done and ignores touches. Null ends it. */
    public final void setBusy(@Nullable String doing) {
        busy = doing != null;
        pseudoClassStateChanged(BUSY, busy);
        label.setText(doing == null ? getText() : doing);
        line.getChildren().remove(dots);
        if (busy) {
            line.getChildren().add(dots);
            dots.start();
        } else {
            dots.stop();
        }
    }

    /** Why this cannot be done now, shown under the words. Null makes the button available again. */
    public final void setUnavailable(@Nullable String why) {
        reason.setText(why == null ? "" : why);
        reason.setManaged(why != null);
        reason.setVisible(why != null);
        pseudoClassStateChanged(UNAVAILABLE, why != null);
        setDisable(why != null);
    }

    @Override
    public final void fire() {
        if (!busy) {
            super.fire();
        }
    }
}
