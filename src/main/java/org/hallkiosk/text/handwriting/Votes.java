package org.hallkiosk.text.handwriting;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hallkiosk.text.Rarity;

/**
 * Three readers that err in different ways vote on what was written. Zinnia is precise where strokes come as it learnt
 * them; the shape is the same however they are joined or ordered; the kinds of strokes in their order tell apart what
 * looks alike. The weights were found on strokes of 700 common characters that no test uses.
 */
final class Votes {
    /** Zinnia's list counts as far as this; whatever stands behind is equally unlikely. */
    static final int ZINNIA_LISTS = 147;

    private static final double ZINNIA = 0.5;
    private static final double ORDER = 1.2;
    private static final double SHAPE = 60;

    /** However else it looks, as with 二 whose lines lie close together, the others are to be heard too. */
    private static final double SHAPE_MOST = 5;

    private static final double RARITY = 1;

    private final CharacterModel model;
    private final double[] rarities;
    private final Map<String, Integer> places;

    Votes(CharacterModel model) {
        this.model = model;
        rarities = model.characters().stream()
                .mapToDouble(character -> Math.min(2, Rarity.of(character)))
                .toArray();
        places = model.places();
    }

    /** @param zinnia its list, the likeliest first */
    List<String> best(Writing writing, List<String> zinnia, int most) {
        float[] alike = model.alike(Shape.of(Ink.of(writing)));
        float[] costs = model.costs(new StrokeOrder(writing));
        double[] against = new double[alike.length];
        float likest = 0;
        for (float one : alike) {
            likest = Math.max(likest, one);
        }
        for (int i = 0; i < against.length; i++) {
            double shape = Math.min(SHAPE_MOST, SHAPE * (likest - alike[i]));
            against[i] = ZINNIA * Math.log1p(ZINNIA_LISTS) + ORDER * costs[i] + shape + RARITY * rarities[i];
        }
        for (int rank = 0; rank < Math.min(zinnia.size(), ZINNIA_LISTS); rank++) {
            Integer place = places.get(zinnia.get(rank));
            if (place != null) {
                against[place] -= ZINNIA * (Math.log1p(ZINNIA_LISTS) - Math.log1p(rank));
            }
        }
        return IntStream.range(0, against.length)
                .boxed()
                .sorted(Comparator.comparingDouble(place -> against[place]))
                .limit(most)
                .map(model.characters()::get)
                .toList();
    }
}
