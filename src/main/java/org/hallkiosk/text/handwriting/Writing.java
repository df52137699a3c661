package org.hallkiosk.text.handwriting;

import java.util.ArrayList;
import java.util.List;

/**
 * One character as far as it is written, stroke by stroke. Immutable. What is written is personal data: it is in no
 * {@link #toString()}.
 *
 * @param strokes in the order in which they were drawn
 */
public record Writing(List<Stroke> strokes) {
    private static final Writing NOTHING = new Writing(List.of());

    /** From where the finger came down to where it left; at least one place. */
    public record Stroke(List<Place> places) {
        public Stroke {
            places = List.copyOf(places);
            if (places.isEmpty()) {
                throw new IllegalArgumentException("a stroke has at least one place");
            }
        }

        @Override
        public String toString() {
            return "Stroke[" + places.size() + " places]";
        }
    }

    /**
     * Where the finger was.
     *
     * @param x to the right, in any unit
     * @param y down, in the same unit
     */
    public record Place(double x, double y) {
        @Override
        public String toString() {
            return "Place";
        }
    }

    public Writing {
        strokes = List.copyOf(strokes);
    }

    public static Writing nothing() {
        return NOTHING;
    }

    public boolean isEmpty() {
        return strokes.isEmpty();
    }

    public Writing with(Stroke next) {
        List<Stroke> more = new ArrayList<>(strokes);
        more.add(next);
        return new Writing(more);
    }

    public Writing withoutLast() {
        return isEmpty() ? this : new Writing(strokes.subList(0, strokes.size() - 1));
    }

    @Override
    public String toString() {
        return "Writing[" + strokes.size() + " strokes]";
    }
}
