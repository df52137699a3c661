package org.hallkiosk.ui.component;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * Rows under each other, where there are more than have room on pages of about the same length. A group of lines may go on
 * on the next page, under its heading again. It says which page is up; what turns them is the screen's own way on and back.
 */
public final class RowPages extends Region implements Paged {
    private static final double GAP = 12;
    /** How much shorter a page is tried, until the rows need one more. */
    private static final double STEP = 8;

    private final Label where = Words.line("", "type-hint", "muted", Words.SAID);
    private final WhereWords words;
    private List<Region> rows = List.of();
    private List<Part> parts = List.of();
    private List<List<Part>> pages = List.of();
    private int shown;
    private @Nullable Predicate<Part> wanted;

    /** What says which page is up. */
    @FunctionalInterface
    public interface WhereWords {
        /** @param page from 1 */
        String where(int page, int pages);
    }

    /** A row, or one line of a group; {@code around} is the height of what stands around the lines of a group. */
    private record Part(Region row, List<Region> nodes, double height, double around) {
        boolean holds(Node node) {
            return nodes.stream().anyMatch(part -> isIn(node, part));
        }
    }

    public RowPages(WhereWords words) {
        this.words = words;
        getStyleClass().add(STYLE);
        where.setAlignment(Pos.CENTER);
        setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    }

    /** The page that is up stays up. */
    public void setRows(List<Region> all) {
        rows = List.copyOf(all);
        getChildren().setAll(rows);
        getChildren().add(where);
        requestLayout();
    }

    /** One page on for 1, one back for -1; false where there is none. */
    public boolean turn(int direction) {
        int next = shown + direction;
        if (next < 0 || next >= pages.size()) {
            return false;
        }
        shown = next;
        layoutChildren();
        return true;
    }

    @Override
    public List<Node> partsOnPages() {
        List<Node> all = new ArrayList<>();
        for (Region row : rows) {
            if (row instanceof KnownGroup group) {
                all.addAll(group.getChildrenUnmodifiable());
            } else {
                all.add(row);
            }
        }
        if (pages.size() > 1) {
            all.add(where);
        }
        return all;
    }

    @Override
    public void show(Node node) {
        boolean isRow = parts.stream().anyMatch(part -> part.holds(node));
        wanted = part -> isRow ? part.holds(node) : isIn(node, part.row());
        layoutChildren();
    }

    /** Shows the page of this row, once it is known which that is. */
    public void goTo(Region row) {
        wanted = part -> part.row().equals(row);
        requestLayout();
    }

    private static boolean isIn(Node node, Node around) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(around)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public double place() {
        return parts.isEmpty() ? 0 : (double) parts.indexOf(pages.get(shown).getFirst()) / parts.size();
    }

    @Override
    public void goTo(double place) {
        wanted = part -> parts.indexOf(part) == Math.clamp(Math.round(place * parts.size()), 0, parts.size() - 1);
        requestLayout();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return height(measured(width));
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        if (width <= 0 || rows.isEmpty()) {
            return;
        }
        parts = measured(width);
        pages = pages(parts, getHeight());
        double whereHeight = where.prefHeight(width);
        boolean several = pages.size() > 1;
        if (several) {
            pages = even(getHeight() - whereHeight - GAP);
        }
        goToWanted();
        shown = Math.clamp(shown, 0, pages.size() - 1);
        place(pages.get(shown), width);
        where.setVisible(several);
        where.setText(several ? words.where(shown + 1, pages.size()) : "");
        where.resizeRelocate(0, getHeight() - whereHeight, width, whereHeight);
    }

    private void goToWanted() {
        Predicate<Part> search = wanted;
        for (int page = 0; search != null && page < pages.size(); page++) {
            if (pages.get(page).stream().anyMatch(search)) {
                shown = page;
                search = null;
            }
        }
        wanted = null;
    }

    private void place(List<Part> page, double width) {
        double y = 0;
        for (Region row : rows) {
            List<Part> of = page.stream().filter(part -> part.row().equals(row)).toList();
            row.setVisible(!of.isEmpty());
            if (of.isEmpty()) {
                continue;
            }
            if (row instanceof KnownGroup group) {
                group.showValues(
                        of.stream().flatMap(part -> part.nodes().stream()).toList());
            }
            double height = height(of);
            row.resizeRelocate(0, y, width, height);
            y += height + GAP;
        }
    }

    private List<Part> measured(double width) {
        List<Part> all = new ArrayList<>();
        for (Region row : rows) {
            if (row instanceof KnownGroup group) {
                double around = group.heightAround(width);
                group.lines(width)
                        .forEach(line ->
                                all.add(new Part(group, List.copyOf(line), group.heightOf(line, width), around)));
            } else {
                all.add(new Part(row, List.of(row), Math.max(row.minHeight(width), row.prefHeight(width)), 0));
            }
        }
        return List.copyOf(all);
    }

    /** As many pages as this height needs, none much longer than another. */
    private List<List<Part>> even(double height) {
        List<List<Part>> fewest = pages(parts, height);
        List<List<Part>> even = fewest;
        for (double lower = height - STEP; lower > 0 && even.size() == fewest.size(); lower -= STEP) {
            fewest = even;
            even = pages(parts, lower);
        }
        return fewest;
    }

    private static List<List<Part>> pages(List<Part> parts, double height) {
        List<List<Part>> pages = new ArrayList<>();
        int first = 0;
        for (int end = 1; end <= parts.size(); end++) {
            if (end - 1 > first && height(parts.subList(first, end)) > height) {
                pages.add(parts.subList(first, end - 1));
                first = end - 1;
            }
        }
        pages.add(parts.subList(first, parts.size()));
        return pages;
    }

    private static double height(List<Part> parts) {
        double height = 0;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            boolean begins = i == 0 || !parts.get(i - 1).row().equals(part.row());
            height += part.height() + (begins ? part.around() + (i == 0 ? 0 : GAP) : 0);
        }
        return Math.ceil(height);
    }
}
