package org.hallkiosk.text.handwriting;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a character looks like from some way off: how much edge of each of eight directions lies in each of 8 × 8 fields
 * (gradient direction features after evening out the density of lines, the usual ones for Chinese characters since the
 * 1990s). Says nothing of strokes, so it is the same for whoever joins them or draws them in an order of their own.
 */
final class Shape {
    static final int DIRECTIONS = 8;
    static final int FIELDS = 8;
    static final int LENGTH = DIRECTIONS * FIELDS * FIELDS;

    private static final int SIZE = 64;
    private static final float BLACK = 0.5f;

    /** How much an even spread counts beside the density of lines. */
    private static final double EVEN = 0.6;

    private static final float FAINT = 1e-4f;
    private static final double SPREAD = SIZE / (double) FIELDS * 0.55;
    private static final float[][] WEIGHTS = weights();

    private Shape() {}

    /** The shape as {@link #LENGTH} numbers from 0, as a vector of length 1; all 0 where there is no ink. */
    static float[] of(Ink ink) {
        float[][] evened = evened(ink.dots());
        return evened == null ? new float[LENGTH] : unit(directions(softened(evened)));
    }

    private static float @Nullable [][] evened(float[][] dots) {
        int left = Ink.SIZE;
        int right = -1;
        int top = Ink.SIZE;
        int bottom = -1;
        for (int y = 0; y < Ink.SIZE; y++) {
            for (int x = 0; x < Ink.SIZE; x++) {
                if (dots[y][x] > BLACK) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    top = Math.min(top, y);
                    bottom = Math.max(bottom, y);
                }
            }
        }
        if (right < 0) {
            return null;
        }
        double[] columns = new double[right - left + 1];
        double[] rows = new double[bottom - top + 1];
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                if (dots[y][x] > BLACK) {
                    columns[x - left] += x == left || dots[y][x - 1] <= BLACK ? 1 : 0;
                    rows[y - top] += y == top || dots[y - 1][x] <= BLACK ? 1 : 0;
                }
            }
        }
        int[] fromColumn = places(columns, fill(columns.length, rows.length));
        int[] fromRow = places(rows, fill(rows.length, columns.length));
        float[][] evened = new float[SIZE][SIZE];
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                if (fromColumn[x] >= 0 && fromRow[y] >= 0) {
                    evened[y][x] = dots[top + fromRow[y]][left + fromColumn[x]];
                }
            }
        }
        return evened;
    }

    /** How much of the side is filled: all of the longer one; a thin character stays thin. */
    private static double fill(int side, int other) {
        return side >= other ? 1 : Math.sqrt(Math.sin(Math.PI / 2 * side / other));
    }

    /** For each dot of the evened picture the line of the ink it is taken from, or -1 outside. */
    private static int[] places(double[] lines, double fill) {
        double[] until = until(lines);
        int[] places = new int[SIZE];
        int line = 0;
        for (int i = 0; i < SIZE; i++) {
            double part = ((i + 0.5) / SIZE - 0.5) / fill + 0.5;
            if (part < 0 || part >= 1) {
                places[i] = -1;
                continue;
            }
            while (line < lines.length - 1 && until[line + 1] <= part) {
                line++;
            }
            places[i] = line;
        }
        return places;
    }

    /** The part of all density that lies before each line. */
    private static double[] until(double[] lines) {
        int reach = Math.max(1, lines.length / 12);
        double mean = 0;
        for (double line : lines) {
            mean += line / lines.length;
        }
        double[] until = new double[lines.length + 1];
        for (int i = 0; i < lines.length; i++) {
            int from = Math.max(0, i - reach);
            int to = Math.min(lines.length - 1, i + reach);
            double sum = 0;
            for (int j = from; j <= to; j++) {
                sum += lines[j];
            }
            until[i + 1] = until[i] + sum / (to - from + 1) + mean * EVEN;
        }
        double all = until[lines.length];
        for (int i = 0; i <= lines.length; i++) {
            until[i] /= all;
        }
        return until;
    }

    /** Each dot the weighted mean of the 3 × 3 around it: single grey dots make no edges. */
    private static float[][] softened(float[][] dots) {
        float[][] soft = new float[SIZE][SIZE];
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                float sum = 0;
                for (int dy = -1; dy <= 1; dy++) {
                    for (int dx = -1; dx <= 1; dx++) {
                        if (y + dy >= 0 && y + dy < SIZE && x + dx >= 0 && x + dx < SIZE) {
                            sum += (dy == 0 ? 2 : 1) * (dx == 0 ? 2 : 1) * dots[y + dy][x + dx];
                        }
                    }
                }
                soft[y][x] = sum / 16;
            }
        }
        return soft;
    }

    private static float[] directions(float[][] dots) {
        float[] sums = new float[LENGTH];
        float[][] row = new float[DIRECTIONS][FIELDS];
        for (int y = 1; y < SIZE - 1; y++) {
            for (float[] cleared : row) {
                Arrays.fill(cleared, 0);
            }
            for (int x = 1; x < SIZE - 1; x++) {
                float across = dots[y - 1][x + 1]
                        + 2 * dots[y][x + 1]
                        + dots[y + 1][x + 1]
                        - dots[y - 1][x - 1]
                        - 2 * dots[y][x - 1]
                        - dots[y + 1][x - 1];
                float down = dots[y + 1][x - 1]
                        + 2 * dots[y + 1][x]
                        + dots[y + 1][x + 1]
                        - dots[y - 1][x - 1]
                        - 2 * dots[y - 1][x]
                        - dots[y - 1][x + 1];
                float strength = (float) Math.sqrt(across * across + down * down);
                if (strength > FAINT) {
                    double turn = Math.atan2(down, across) / (2 * Math.PI);
                    double direction = (turn < 0 ? turn + 1 : turn) * DIRECTIONS;
                    int first = (int) direction % DIRECTIONS;
                    float second = (float) (direction - Math.floor(direction));
                    for (int field = 0; field < FIELDS; field++) {
                        row[first][field] += WEIGHTS[field][x] * strength * (1 - second);
                        row[(first + 1) % DIRECTIONS][field] += WEIGHTS[field][x] * strength * second;
                    }
                }
            }
            for (int direction = 0; direction < DIRECTIONS; direction++) {
                for (int fieldY = 0; fieldY < FIELDS; fieldY++) {
                    for (int fieldX = 0; fieldX < FIELDS; fieldX++) {
                        sums[(direction * FIELDS + fieldY) * FIELDS + fieldX] +=
                                WEIGHTS[fieldY][y] * row[direction][fieldX];
                    }
                }
            }
        }
        return sums;
    }

    /** Roots, so that a thick line does not outweigh everything, then length 1. */
    private static float[] unit(float[] sums) {
        double all = 0;
        for (float sum : sums) {
            all += sum;
        }
        double length = Math.sqrt(Math.max(all, Float.MIN_NORMAL));
        float[] unit = new float[sums.length];
        for (int i = 0; i < sums.length; i++) {
            unit[i] = (float) (Math.sqrt(sums[i]) / length);
        }
        return unit;
    }

    private static float[][] weights() {
        float[][] weights = new float[FIELDS][SIZE];
        for (int field = 0; field < FIELDS; field++) {
            double middle = (field + 0.5) * SIZE / FIELDS;
            for (int dot = 0; dot < SIZE; dot++) {
                double away = (dot + 0.5 - middle) / SPREAD;
                weights[field][dot] = (float) Math.exp(-away * away / 2);
            }
        }
        return weights;
    }
}
