package org.hallkiosk.ui.frame;

import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Makes room for the keyboard in the work zone; which part of the screen gives way depends on its shape. */
record KeyboardRoom(Region headline, Region progress, StackPane work, StackPane second, StackPane keyboard) {
    private static final double CLOSE = 12;
    private static final double APART = 16;
    private static final double MOST_OF_THE_WORK = 0.75;
    /** A field that is typed into is looked at, not touched: in low mode it may stand above what is in reach. */
    private static final double FIELD = 260;

    void arrange(Format format, boolean low, double width, Zones zones) {
        switch (format) {
            case PORTRAIT -> {
                if (low) {
                    low(width, zones);
                } else {
                    below(width, zones);
                }
            }
            case LANDSCAPE -> beside(zones);
            case COMPACT -> close(width, zones);
        }
    }

    private void below(double width, Zones zones) {
        Rectangle2D zone = zones.work();
        double keyboardHeight = Math.min(keyboard.prefHeight(width), zone.getHeight() * MOST_OF_THE_WORK);
        double top = zone.getMaxY() - keyboardHeight;
        KioskFrame.place(keyboard, new Rectangle2D(0, top, width, keyboardHeight));
        KioskFrame.place(work, between(zone, zone.getMinY(), top - APART));
    }

    /** The keys keep the lower half; the field and the headline move up where they do not fit above the keys there. */
    private void low(double width, Zones zones) {
        Rectangle2D zone = zones.work();
        double keyboardHeight = Math.min(keyboard.prefHeight(width), zone.getHeight());
        double top = zone.getMaxY() - keyboardHeight;
        KioskFrame.place(keyboard, new Rectangle2D(0, top, width, keyboardHeight));
        double field = work.prefHeight(zone.getWidth());
        double room = top - APART - zone.getMinY();
        double rise = Math.clamp(growing() ? field : field - room, 0, FIELD);
        KioskFrame.place(work, between(zone, zone.getMinY() - rise, top - APART));
        headline.relocate(zones.headline().getMinX(), zones.headline().getMinY() - rise);
        progress.relocate(zones.progress().getMinX(), zones.progress().getMinY() - rise);
    }

    /** Whether there is more than a field, for instance what fits so far: that gets the room in reach. */
    private boolean growing() {
        return work.getChildren().stream()
                .anyMatch(content -> content instanceof VBox column
                        && column.getChildren().stream().anyMatch(part -> VBox.getVgrow(part) == Priority.ALWAYS));
    }

    /** Too low for a field above a keyboard: the field stands under its headline, the keyboard beside both. */
    private void beside(Zones zones) {
        Rectangle2D zone = zones.work();
        double keyboardEnd = zone.getMaxY();
        if (KioskFrame.has(second)) {
            // The field and its picture need the room that it has elsewhere; the keys leave some below them.
            double high = KioskFrame.lowerThan(zones.second(), second);
            KioskFrame.place(second, new Rectangle2D(zone.getMinX(), zone.getMaxY() - high, zone.getWidth(), high));
            keyboardEnd -= high + Zones.GUTTER;
        }
        KioskFrame.place(keyboard, between(zone, zone.getMinY(), keyboardEnd));
        double top = zones.headline().getMaxY() + Zones.GUTTER;
        KioskFrame.place(work, between(zones.headline(), top, zone.getMaxY()));
    }

    /** Little height: the field and its keyboard come first, then the headline if there is room; progress waits. */
    private void close(double width, Zones zones) {
        Rectangle2D zone = zones.work();
        double top = zones.identity().getMaxY() + 4;
        double room = zone.getMaxY() - top;
        double field = work.prefHeight(zone.getWidth());
        double words = headline.prefHeight(zone.getWidth()) + CLOSE;
        boolean both = words + field + CLOSE + keyboard.minHeight(width) <= room;
        headline.setVisible(both);
        headline.resizeRelocate(zone.getMinX(), top + CLOSE / 2, zone.getWidth(), words - CLOSE);
        double fieldTop = both ? top + words : top;
        KioskFrame.place(work, new Rectangle2D(zone.getMinX(), fieldTop, zone.getWidth(), field));
        double left = Math.max(0, zone.getMaxY() - fieldTop - field - CLOSE);
        double keyboardHeight = Math.min(keyboard.prefHeight(width), left);
        KioskFrame.place(keyboard, new Rectangle2D(0, zone.getMaxY() - keyboardHeight, width, keyboardHeight));
    }

    /** As wide as a zone, from one height to another. */
    private static Rectangle2D between(Rectangle2D zone, double top, double end) {
        return new Rectangle2D(zone.getMinX(), top, zone.getWidth(), Math.max(0, end - top));
    }
}
