package org.hallkiosk.ui.frame;

import java.util.function.DoubleUnaryOperator;
import javafx.geometry.Rectangle2D;

/**
 * Where each zone lies, in design units. Main action and back are at the same place on every screen; what a longer
 * headline needs is taken from the work.
 *
 * @param action of the main action; {@code second} of the second
 */
record Zones(
        Rectangle2D identity,
        Rectangle2D progress,
        Rectangle2D headline,
        Rectangle2D work,
        Rectangle2D action,
        Rectangle2D second,
        Rectangle2D foot,
        Rectangle2D countdown) {
    static final double MARGIN = 64;
    static final double GUTTER = 32;
    private static final double ACTION = 132;
    private static final double SECOND = 108;
    private static final double COUNTDOWN = 104;
    /** As far up as someone in a wheelchair touches. */
    private static final double REACH = 1000;

    /**
     * What the contents ask for.
     *
     * @param lookedAt whether the work may lie above what is in reach
     */
    record Needs(boolean mainAction, boolean secondAction, boolean lookedAt, DoubleUnaryOperator headlineHeight) {}

    static Zones arrange(Format format, double width, double height, Needs needs) {
        return switch (format) {
            case PORTRAIT -> portrait(width, height, needs);
            case LANDSCAPE -> landscape(width, height, needs);
            case COMPACT -> compact(width, height, needs);
        };
    }

    private static Zones portrait(double width, double height, Needs needs) {
        double inner = width - 2 * MARGIN;
        double foot = height - 168;
        double action = height - 440;
        double headlineTop = 248;
        double headline = Math.max(160, needs.headlineHeight().applyAsDouble(inner));
        double workTop = headlineTop + headline + 16;
        double second = action + ACTION + 24;
        double workEnd = (needs.mainAction() ? action : needs.secondAction() ? second : foot) - GUTTER;
        return new Zones(
                new Rectangle2D(0, 0, width, 144),
                new Rectangle2D(MARGIN, 168, inner, 64),
                new Rectangle2D(MARGIN, headlineTop, inner, headline),
                box(MARGIN, workTop, inner, workEnd - workTop),
                new Rectangle2D(MARGIN, action, inner, ACTION),
                new Rectangle2D(MARGIN, second, inner, SECOND),
                new Rectangle2D(0, foot, width, 168),
                countdown(width, foot + 32));
    }

    /**
     * An upright screen whose lower 1000 units hold everything that is touched; what is only looked at stands above.
     */
    static Zones low(double width, double height, Needs needs) {
        double inner = width - 2 * MARGIN;
        double foot = height - 168;
        double reach = height - REACH;
        double action = foot - 24 - ACTION;
        double actionWidth = 548;
        double headlineWidth = inner - COUNTDOWN - GUTTER;
        double headline = Math.max(80, needs.headlineHeight().applyAsDouble(headlineWidth));
        double headlineTop = needs.lookedAt() ? 248 : reach - 16 - headline;
        double workTop = headlineTop + headline + 16;
        double workEnd = needs.mainAction() || needs.secondAction() ? action - GUTTER : foot - GUTTER;
        return new Zones(
                new Rectangle2D(0, 0, width, 144),
                new Rectangle2D(MARGIN, headlineTop - 16 - 64, inner, 64),
                new Rectangle2D(MARGIN, headlineTop, headlineWidth, headline),
                box(MARGIN, workTop, inner, workEnd - workTop),
                new Rectangle2D(width - MARGIN - actionWidth, action, actionWidth, ACTION),
                new Rectangle2D(MARGIN, action, inner - GUTTER - actionWidth, ACTION),
                new Rectangle2D(0, foot, width, 168),
                countdown(width, headlineTop));
    }

    /** Headline and actions on the left, the work on the right over the whole height. */
    private static Zones landscape(double width, double height, Needs needs) {
        double column = 608;
        double top = 232;
        double foot = height - 152;
        double end = foot - GUTTER;
        double workLeft = MARGIN + column + 64;
        double second = end - SECOND;
        double action = second - 24 - ACTION;
        return new Zones(
                new Rectangle2D(0, 0, width, 128),
                new Rectangle2D(MARGIN, 152, width - 2 * MARGIN, 64),
                new Rectangle2D(MARGIN, top, column, needs.headlineHeight().applyAsDouble(column)),
                box(workLeft, top, width - MARGIN - workLeft, end - top),
                new Rectangle2D(MARGIN, action, column, ACTION),
                new Rectangle2D(MARGIN, second, column, SECOND),
                new Rectangle2D(0, foot, width, 152),
                countdown(width, foot + 24));
    }

    /** Little height: the actions stand in one line with back, home and help. */
    private static Zones compact(double width, double height, Needs needs) {
        double inner = width - 2 * MARGIN;
        double foot = height - 164;
        double headlineTop = 216;
        double headline = Math.max(80, needs.headlineHeight().applyAsDouble(inner - COUNTDOWN - GUTTER));
        double workTop = headlineTop + headline + 16;
        double actionWidth = 340;
        double actionLeft = width - MARGIN - actionWidth;
        double secondWidth = 308;
        return new Zones(
                new Rectangle2D(0, 0, width, 120),
                new Rectangle2D(MARGIN, 144, inner, 64),
                new Rectangle2D(MARGIN, headlineTop, inner - COUNTDOWN - GUTTER, headline),
                box(MARGIN, workTop, inner, foot - 24 - workTop),
                new Rectangle2D(actionLeft, foot + 16, actionWidth, ACTION),
                new Rectangle2D(actionLeft - 24 - secondWidth, foot + 16, secondWidth, ACTION),
                new Rectangle2D(0, foot, width, 164),
                countdown(width, headlineTop));
    }

    private static Rectangle2D countdown(double width, double top) {
        return new Rectangle2D(width - MARGIN - COUNTDOWN, top, COUNTDOWN, COUNTDOWN);
    }

    private static Rectangle2D box(double x, double y, double width, double height) {
        return new Rectangle2D(x, y, Math.max(0, width), Math.max(0, height));
    }
}
