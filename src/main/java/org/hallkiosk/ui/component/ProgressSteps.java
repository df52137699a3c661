package org.hallkiosk.ui.component;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/**
 * Where the applicant is: at most six named steps, the present one filled. Where the names do not fit, only the present
 * one is named.
 */
public final class ProgressSteps extends Region {
    private static final int MOST = 6;
    private static final double GAP = 16;
    private static final double BAR = 12;

    private final List<Region> bars = new ArrayList<>();
    private final List<Label> names = new ArrayList<>();
    private int present;

    public ProgressSteps() {
        getStyleClass().add("progress-steps");
    }

    /** @param shownPresent index of the present step */
    public void setSteps(List<String> steps, int shownPresent) {
        if (steps.size() > MOST) {
            throw new IllegalArgumentException("at most six steps, not " + steps.size());
        }
        present = shownPresent;
        bars.clear();
        names.clear();
        for (int i = 0; i < steps.size(); i++) {
            String state = i < shownPresent ? "step-done" : i == shownPresent ? "step-present" : "step-ahead";
            Region bar = new Region();
            bar.getStyleClass().addAll("step-bar", state);
            bars.add(bar);
            names.add(Words.line(steps.get(i), "type-small", "step-name", state));
        }
        getChildren().setAll(bars);
        getChildren().addAll(names);
    }

    @Override
    protected double computePrefHeight(double width) {
        return BAR
                + 8
                + names.stream().mapToDouble(name -> name.prefHeight(-1)).max().orElse(0);
    }

    @Override
    protected void layoutChildren() {
        int count = bars.size();
        double each = (getWidth() - GAP * (count - 1)) / count;
        boolean allFit = names.stream().allMatch(name -> name.prefWidth(-1) <= each);
        for (int i = 0; i < count; i++) {
            double x = i * (each + GAP);
            bars.get(i).resizeRelocate(x, 0, each, BAR);
            Label name = names.get(i);
            name.setVisible(allFit || i == present);
            double width = name.prefWidth(-1);
            double start = Math.max(0, Math.min(x + (each - width) / 2, getWidth() - width));
            name.resizeRelocate(start, BAR + 8, width, name.prefHeight(-1));
        }
    }
}
