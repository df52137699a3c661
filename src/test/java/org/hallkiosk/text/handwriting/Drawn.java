package org.hallkiosk.text.handwriting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hallkiosk.text.handwriting.Writing.Place;
import org.hallkiosk.text.handwriting.Writing.Stroke;

/** Strokes for tests, written as rows of x and y. */
final class Drawn {
    private Drawn() {}

    static Stroke stroke(double... places) {
        List<Place> stroke = new ArrayList<>();
        for (int i = 0; i < places.length; i += 2) {
            stroke.add(new Place(places[i], places[i + 1]));
        }
        return new Stroke(stroke);
    }

    static Writing writing(Stroke... strokes) {
        return new Writing(Arrays.asList(strokes));
    }
}
