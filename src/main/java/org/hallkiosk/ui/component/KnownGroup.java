package org.hallkiosk.ui.component;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * Values that come from one place and are only looked at: a line each, under where they come from. Where there is width and
 * little height, two that are short enough share a line.
 */
public final class KnownGroup extends Region {
    private static final double BETWEEN = 24;

    private final ProvenanceTag source;
    private final boolean wide;
    private final List<FieldRow> values = new ArrayList<>();

    public KnownGroup(ProvenanceTag source, boolean wide) {
        this.source = source;
        this.wide = wide;
        getChildren().add(source);
        getStyleClass().addAll("panel", "known-group");
    }

    public void add(FieldRow row) {
        row.setOneLine();
        if (wide) {
            row.getStyleClass().add("shared");
        }
        values.add(row);
        getChildren().add(row);
    }

    /** The values of each line, at this width of the whole. */
    List<List<FieldRow>> lines(double width) {
        return lines(values, width);
    }

    private List<List<FieldRow>> lines(List<FieldRow> of, double width) {
        double half = half(width);
        List<List<FieldRow>> lines = new ArrayList<>();
        for (int i = 0; i < of.size(); i++) {
            boolean shared = wide && i + 1 < of.size() && isWithin(half, of.get(i)) && isWithin(half, of.get(i + 1));
            lines.add(of.subList(i, shared ? i + 2 : i + 1));
            i = shared ? i + 1 : i;
        }
        return lines;
    }

    private static boolean isWithin(double half, FieldRow value) {
        return value.prefWidth(-1) <= half;
    }

    private double inner(double width) {
        return width - snappedLeftInset() - snappedRightInset();
    }

    private double half(double width) {
        return Math.floor((inner(width) - BETWEEN) / 2);
    }

    /** What stands around the lines. */
    double heightAround(double width) {
        return snappedTopInset() + source.prefHeight(inner(width)) + snappedBottomInset();
    }

    double heightOf(List<FieldRow> line, double width) {
        double each = line.size() > 1 ? half(width) : inner(width);
        return line.stream()
                .mapToDouble(value -> Math.ceil(value.prefHeight(each)))
                .max()
                .orElse(0);
    }

    /** Only these, under where they come from. */
    void showValues(List<Region> shown) {
        values.forEach(value -> value.setVisible(shown.contains(value)));
        requestLayout();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double height = heightAround(width);
        for (List<FieldRow> line : lines(seen(), width)) {
            height += heightOf(line, width);
        }
        return height;
    }

    private List<FieldRow> seen() {
        return values.stream().filter(Node::isVisible).toList();
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double y = snappedTopInset();
        double heading = source.prefHeight(inner(getWidth()));
        source.resizeRelocate(left, y, inner(getWidth()), heading);
        y += heading;
        for (List<FieldRow> line : lines(seen(), getWidth())) {
            double height = heightOf(line, getWidth());
            double each = line.size() > 1 ? half(getWidth()) : inner(getWidth());
            for (int i = 0; i < line.size(); i++) {
                line.get(i).resizeRelocate(left + i * (each + BETWEEN), y, each, height);
            }
            y += height;
        }
    }
}
