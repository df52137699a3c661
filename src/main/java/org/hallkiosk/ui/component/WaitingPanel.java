package org.hallkiosk.ui.component;

import java.util.OptionalDouble;
import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import javafx.util.Duration;
import org.hallkiosk.ui.picture.Arriving;
import org.jspecify.annotations.Nullable;

/**
 * Something is awaited of a person or of a device: its picture, what is happening, and a bar when there is a measure. The
 * words stand under the picture, or beside it where there is little height.
 */
public final class WaitingPanel extends Region implements Arriving {
    private static final double GAP = 16;
    private static final double LEAST_PICTURE = 120;
    private static final double GOOD_PICTURE = 240;
    private static final double WIDE = 900;
    /** What takes longer is shown by a bar. */
    private static final Duration LONG = Duration.seconds(2);

    private final Region picture;
    private final Label happening = Words.wrapped("", "type-title");
    private final Label detail = Words.wrapped("", "type-body", "muted");
    private final ProgressBar bar = new ProgressBar(0);
    private final BusyDots dots = new BusyDots();
    private final HBox measure = new HBox();
    private final PauseTransition patience = new PauseTransition(LONG);
    private final VBox words = new VBox(happening, detail, measure);
    private @Nullable Notice notice;

    public WaitingPanel(Region picture) {
        this.picture = picture;
        happening.setTextAlignment(TextAlignment.CENTER);
        detail.setTextAlignment(TextAlignment.CENTER);
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        measure.setAlignment(Pos.CENTER);
        measure.getStyleClass().add("waiting-measure");
        words.setAlignment(Pos.CENTER);
        words.getStyleClass().add("waiting-words");
        getStyleClass().addAll("panel", "waiting-panel");
        getChildren().addAll(picture, words);
        patience.setOnFinished(late -> {
            bar.setProgress(ProgressIndicator.INDETERMINATE_PROGRESS);
            showMeasure(bar);
        });
        showMeasure(null);
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

    /** Shows that work is going on that has no measure: at once by something that moves, after two seconds by a bar. */
    public void setBusy(boolean busy) {
        if (busy) {
            showMeasure(dots);
            dots.start();
            patience.playFromStart();
        } else {
            showMeasure(null);
            dots.stop();
            patience.stop();
        }
    }

    /** @param fraction what is truly done of the whole, between 0 and 1; empty when there is no measure */
    public void setProgress(OptionalDouble fraction) {
        patience.stop();
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
        words.getChildren().remove(notice);
        notice = shown;
        if (shown != null) {
            words.getChildren().add(shown);
        }
    }

    @Override
    public void arrive() {
        if (picture instanceof Arriving moving) {
            moving.arrive();
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return high(width, picture.prefHeight(-1));
    }

    @Override
    protected double computeMinHeight(double width) {
        return high(width, LEAST_PICTURE);
    }

    private double high(double width, double pictureHeight) {
        Insets insets = getInsets();
        double inner = (width < 0 ? WIDE : width) - insets.getLeft() - insets.getRight();
        return insets.getTop() + pictureHeight + GAP + words.prefHeight(inner) + insets.getBottom();
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        double left = insets.getLeft();
        double top = insets.getTop();
        double width = getWidth() - left - insets.getRight();
        double height = getHeight() - top - insets.getBottom();
        double wordsHeight = words.prefHeight(width);
        double room = height - GAP - wordsHeight;
        double half = (width - GAP) / 2;
        if (room < GOOD_PICTURE && width >= WIDE && words.prefHeight(half) <= height) {
            picture.resizeRelocate(left, top, half, height);
            words.resizeRelocate(left + half + GAP, top, half, height);
            return;
        }
        double pictureHeight = Math.min(Math.max(room, LEAST_PICTURE), picture.prefHeight(-1));
        double start = top + Math.max(0, (height - pictureHeight - GAP - wordsHeight) / 2);
        picture.resizeRelocate(left, start, width, pictureHeight);
        words.resizeRelocate(left, start + pictureHeight + GAP, width, wordsHeight);
    }
}
