package org.hallkiosk.ui.component;

import java.util.OptionalDouble;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.hallkiosk.ui.picture.Arriving;
import org.jspecify.annotations.Nullable;

/** Something is awaited of a person or of a device: its picture, what is happening, and a bar when there is a measure. */
public final class WaitingPanel extends VBox implements Arriving {
    private final Node picture;
    private final Label happening = Words.wrapped("", "type-title");
    private final Label detail = Words.wrapped("", "type-body", "muted");
    private final ProgressBar bar = new ProgressBar(0);
    private final BusyDots dots = new BusyDots();
    private final HBox measure = new HBox();
    private @Nullable Notice notice;

    public WaitingPanel(Node picture) {
        super(picture);
        this.picture = picture;
        happening.setTextAlignment(TextAlignment.CENTER);
        detail.setTextAlignment(TextAlignment.CENTER);
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        measure.setAlignment(Pos.CENTER);
        measure.getStyleClass().add("waiting-measure");
        showMeasure(null);
        VBox.setVgrow(picture, Priority.SOMETIMES);
        setAlignment(Pos.CENTER);
        getStyleClass().addAll("panel", "waiting-panel");
        getChildren().addAll(happening, detail, measure);
        setDetail("");
    }

    /** What is happening, or what is awaited, in one line. */
    public void setHappening(String text) {
        happening.setText(text);
    }

    /** What follows, and how long it takes; empty for nothing. */
    public void setDetail(String text) {
        detail.setText(text);
        detail.setManaged(!text.isEmpty());
        detail.setVisible(!text.isEmpty());
    }

    /** Shows that work is going on that has no measure. */
    public void setBusy(boolean busy) {
        if (busy) {
            showMeasure(dots);
            dots.start();
        } else {
            showMeasure(null);
            dots.stop();
        }
    }

    /** @param fraction what is truly done of the whole, between 0 and 1; empty when there is no measure */
    public void setProgress(OptionalDouble fraction) {
        fraction.ifPresent(bar::setProgress);
        showMeasure(fraction.isPresent() ? bar : null);
    }

    private void showMeasure(@Nullable Node node) {
        measure.getChildren().clear();
        if (node != null) {
            measure.getChildren().add(node);
        }
        measure.setManaged(node != null);
    }

    /** What went wrong just now and what to do about it, while waiting goes on; null takes it away. */
    public void setNotice(@Nullable Notice shown) {
        getChildren().remove(notice);
        notice = shown;
        if (shown != null) {
            getChildren().add(shown);
        }
    }

    @Override
    public void arrive() {
        if (picture instanceof Arriving moving) {
            moving.arrive();
        }
    }
}
