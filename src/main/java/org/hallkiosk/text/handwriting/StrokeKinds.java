package org.hallkiosk.text.handwriting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hallkiosk.text.handwriting.Writing.Place;
import org.hallkiosk.text.handwriting.Writing.Stroke;
import org.hallkiosk.text.strokes.StrokeDictionary;

/**
 * How little a drawn stroke looks like each of the five kinds of {@link StrokeDictionary#STROKES}: across, down, to the
 * left, to the right or a dot, bent. Never a verdict: a shaking hand draws many a stroke between two kinds.
 */
final class StrokeKinds {
    static final int COUNT = StrokeDictionary.STROKES.length();

    private static final int ACROSS = 0;
    private static final int DOWN = 1;
    private static final int LEFT = 2;
    private static final int DOT = 3;
    private static final int BENT = 4;

    /** Directions that a kind is written in, in radians from rightwards, clockwise. */
    private static final double[] ACROSS_DIRECTIONS = {0, -0.35, -0.7};

    private static final double[] DOWN_DIRECTIONS = {Math.PI * 0.5};
    private static final double[] LEFT_DIRECTIONS = {Math.PI * 0.62, Math.PI * 0.7, Math.PI * 0.9};
    private static final double[] DOT_DIRECTIONS = {Math.PI * 0.16, Math.PI * 0.25, Math.PI * 0.35};

    /** Parts of the size of the whole character. */
    private static final double SHORT = 0.3;

    private static final double VERY_SHORT = 0.2;

    /** Turns below are no corner, and from the second one on are surely one, in radians. */
    private static final double SLIGHT_TURN = 0.6;

    private static final double CLEAR_TURN = 1.4;

    /** A corner behind this part of a stroke is a hook. */
    private static final double HOOK_FROM = 0.75;

    /** The way between two joined strokes is at most this part of them. */
    private static final double LONGEST_WAY = 0.6;

    /** What two kinds cost that a stroke cannot be. */
    private static final float NO_PAIR = 0.9f;

    private StrokeKinds() {}

    /**
     * For each kind 0, it looks just so, to 1, not at all.
     *
     * @param size of the whole character, in the unit of the places
     */
    static float[] costs(Stroke stroke, double size) {
        List<Place> places = evenlySpaced(stroke.places(), size / 25);
        Place from = places.getFirst();
        double length = length(places, 0, places.size() - 1);
        double direction = direction(from, places.getLast());
        double[] costs = {
            cost(direction, ACROSS_DIRECTIONS, 0.5),
            cost(direction, DOWN_DIRECTIONS, 0.45),
            cost(direction, LEFT_DIRECTIONS, 0.45),
            cost(direction, DOT_DIRECTIONS, 0.4),
            1
        };
        if (length < SHORT * size) {
            // A dot may point anywhere.
            costs[DOT] = Math.min(costs[DOT], 0.6);
        }
        int corner = sharpestCorner(places);
        double turn = corner < 0 ? 0 : Math.abs(turnAt(places, corner));
        double bent = Math.clamp((turn - SLIGHT_TURN) / (CLEAR_TURN - SLIGHT_TURN), 0, 1);
        if (length < VERY_SHORT * size) {
            bent *= 0.4;
        }
        double hook = 0;
        if (corner > 0 && length(places, 0, corner) > HOOK_FROM * length) {
            double down = cost(direction(from, places.get(corner)), DOWN_DIRECTIONS, 0.4);
            if (down < 0.5) {
                // 亅 counts as down, and its hook as nothing.
                costs[DOWN] = Math.min(costs[DOWN], down);
                hook = 1 - down;
            }
        }
        costs[ACROSS] = Math.max(costs[ACROSS], bent);
        costs[DOWN] = Math.max(costs[DOWN], bent * (1 - hook));
        costs[LEFT] = Math.max(costs[LEFT], bent);
        costs[DOT] = Math.max(costs[DOT], bent);
        costs[BENT] = Math.max(1 - 0.95 * bent, 0.5 * hook);
        float[] rounded = new float[COUNT];
        for (int kind = 0; kind < COUNT; kind++) {
            rounded[kind] = (float) costs[kind];
        }
        return rounded;
    }

    /**
     * For each two kinds, from 0 to {@link #NO_PAIR}, how little the stroke looks like these two with the finger kept on
     * the glass between them: it begins as the first and ends as the second, and a straight way may lie between.
     */
    static float[][] joinedCosts(Stroke stroke, double size) {
        List<Place> places = evenlySpaced(stroke.places(), size / 25);
        List<float[]> firsts = new ArrayList<>();
        List<float[]> seconds = new ArrayList<>();
        float[][] costs = new float[COUNT][COUNT];
        for (float[] row : costs) {
            Arrays.fill(row, NO_PAIR);
        }
        for (int end = 2; end < places.size() - 2; end++) {
            firsts.add(costs(new Stroke(places.subList(0, end + 1)), size));
            seconds.add(costs(new Stroke(places.subList(end, places.size())), size));
        }
        for (int end = 0; end < firsts.size(); end++) {
            for (int begin = end; begin < seconds.size() && begin - end <= LONGEST_WAY * places.size(); begin++) {
                float crooked = begin == end ? 0 : crooked(places, end + 2, begin + 2);
                for (int one = 0; one < COUNT; one++) {
                    for (int other = 0; other < COUNT; other++) {
                        float cost = firsts.get(end)[one] + seconds.get(begin)[other] + crooked;
                        costs[one][other] = Math.min(costs[one][other], cost);
                    }
                }
            }
        }
        return costs;
    }

    private static float crooked(List<Place> places, int from, int to) {
        double length = length(places, from, to);
        Place begin = places.get(from);
        Place end = places.get(to);
        return length == 0 ? 0 : (float) (2 - 2 * Math.hypot(end.x() - begin.x(), end.y() - begin.y()) / length);
    }

    private static double cost(double direction, double[] usual, double width) {
        double nearest = Math.PI;
        for (double one : usual) {
            double off = Math.abs(direction - one);
            nearest = Math.min(nearest, Math.min(off, 2 * Math.PI - off));
        }
        double widths = nearest / width;
        return Math.min(1, 0.6 * widths * widths);
    }

    /** Where the stroke turns most, seen over a quarter of it to each side; -1 where it has no middle. */
    private static int sharpestCorner(List<Place> places) {
        int sharpest = -1;
        double most = 0;
        for (int i = 1; i < places.size() - 1; i++) {
            double turn = Math.abs(turnAt(places, i));
            if (turn > most) {
                most = turn;
                sharpest = i;
            }
        }
        return sharpest;
    }

    private static double turnAt(List<Place> places, int at) {
        int reach = Math.max(2, places.size() / 4);
        Place before = places.get(Math.max(0, at - reach));
        Place after = places.get(Math.min(places.size() - 1, at + reach));
        double turn = direction(places.get(at), after) - direction(before, places.get(at));
        return Math.IEEEremainder(turn, 2 * Math.PI);
    }

    private static double direction(Place from, Place to) {
        return Math.atan2(to.y() - from.y(), to.x() - from.x());
    }

    /** 3 to 24 steps of one length: fingers and mice tell their places at very different rates. */
    private static List<Place> evenlySpaced(List<Place> places, double step) {
        double length = length(places, 0, places.size() - 1);
        if (length == 0) {
            return List.of(places.getFirst(), places.getFirst());
        }
        int steps = Math.clamp(Math.round(length / step), 3, 24);
        List<Place> even = new ArrayList<>();
        int next = 1;
        double before = 0;
        for (int i = 0; i <= steps; i++) {
            double wanted = length * i / steps;
            while (next < places.size() - 1 && before + between(places, next) < wanted) {
                before += between(places, next);
                next++;
            }
            double whole = between(places, next);
            double part = whole == 0 ? 0 : Math.clamp((wanted - before) / whole, 0, 1);
            Place from = places.get(next - 1);
            Place to = places.get(next);
            even.add(new Place(from.x() + part * (to.x() - from.x()), from.y() + part * (to.y() - from.y())));
        }
        return even;
    }

    private static double length(List<Place> places, int from, int to) {
        double length = 0;
        for (int i = from + 1; i <= to; i++) {
            length += between(places, i);
        }
        return length;
    }

    private static double between(List<Place> places, int to) {
        Place one = places.get(to - 1);
        Place other = places.get(to);
        return Math.hypot(other.x() - one.x(), other.y() - one.y());
    }
}
