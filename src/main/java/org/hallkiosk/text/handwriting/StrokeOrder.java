package org.hallkiosk.text.handwriting;

import java.util.Arrays;
import java.util.List;
import org.hallkiosk.text.handwriting.Writing.Stroke;

/**
 * Compares what was drawn, stroke by stroke, with the strokes that a character is written in. Two strokes joined, one
 * forgotten or one too many, and two neighbours in the other order cost something, and no more than that. For one thread.
 */
final class StrokeOrder {
    /** What another character costs at most: a hand may write quite its own way. */
    static final float MOST = 6;

    private static final float JOINED = 0.45f;
    private static final float ONE_TOO_MANY = 1.3f;
    private static final float FORGOTTEN = 1.3f;
    private static final float OTHER_ORDER = 0.5f;

    /** How far drawn and usual strokes may get out of step. */
    private static final int MORE_DRAWN = 5;

    private static final int MORE_USUAL = 7;

    private final float[][] drawn;
    private final float[][][] joined;

    StrokeOrder(Writing writing) {
        double size = Math.max(1, Bounds.of(writing).longerSide());
        List<Stroke> strokes = writing.strokes();
        drawn = new float[strokes.size()][];
        joined = new float[strokes.size()][][];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = StrokeKinds.costs(strokes.get(i), size);
            joined[i] = StrokeKinds.joinedCosts(strokes.get(i), size);
        }
    }

    /**
     * From 0, just so, to {@link #MOST}.
     *
     * @param usual the kinds of strokes in their order, as places in the letters of the dictionary
     */
    float cost(byte[] usual) {
        if (Math.abs(usual.length - drawn.length) > 4 + drawn.length / 2) {
            return MOST;
        }
        float[][] least = new float[drawn.length + 1][usual.length + 1];
        for (float[] row : least) {
            Arrays.fill(row, MOST);
        }
        least[0][0] = 0;
        for (int i = 0; i <= drawn.length; i++) {
            int last = Math.min(usual.length, i + MORE_USUAL);
            for (int j = Math.max(0, i - MORE_DRAWN); j <= last; j++) {
                if (least[i][j] < MOST) {
                    step(least, i, j, usual);
                }
            }
        }
        return least[drawn.length][usual.length];
    }

    private void step(float[][] least, int i, int j, byte[] usual) {
        float now = least[i][j];
        boolean moreDrawn = i < drawn.length;
        boolean moreUsual = j < usual.length;
        if (moreDrawn) {
            lower(least[i + 1], j, now + ONE_TOO_MANY);
        }
        if (moreUsual) {
            lower(least[i], j + 1, now + FORGOTTEN);
        }
        if (moreDrawn && moreUsual) {
            lower(least[i + 1], j + 1, now + drawn[i][usual[j]]);
        }
        if (moreDrawn && j + 1 < usual.length) {
            lower(least[i + 1], j + 2, now + JOINED + joined[i][usual[j]][usual[j + 1]]);
        }
        if (i + 1 < drawn.length && j + 1 < usual.length) {
            lower(least[i + 2], j + 2, now + OTHER_ORDER + drawn[i][usual[j + 1]] + drawn[i + 1][usual[j]]);
        }
    }

    private static void lower(float[] row, int at, float cost) {
        row[at] = Math.min(row[at], cost);
    }
}
