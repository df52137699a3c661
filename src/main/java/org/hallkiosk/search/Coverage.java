package org.hallkiosk.search;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How much of a question a phrase covers: by single tokens and by neighbours, rare ones weighing more. A pure reckoning
 * over one question; {@code byToken} and {@code byPair} gather over all phrases of one service.
 */
final class Coverage {
    private final List<Token> asked;
    private final double[] tokenWeights;
    private final double[] pairWeights;
    private final double all;
    private final double[] byToken;
    private final double[] byPair;

    /**
     * @param weight how much a token tells, from 0
     * @param weightOfPairs how much two neighbours tell beside each for itself, as a share of what both tell
     */
    Coverage(List<Token> asked, ToDoubleFunction<Token> weight, double weightOfPairs) {
        this.asked = asked;
        int count = asked.size();
        this.tokenWeights = asked.stream().mapToDouble(weight).toArray();
        this.pairWeights = new double[Math.max(0, count - 1)];
        this.byToken = new double[count];
        this.byPair = new double[pairWeights.length];
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += tokenWeights[i];
            if (i > 0) {
                pairWeights[i - 1] = (tokenWeights[i - 1] + tokenWeights[i]) * weightOfPairs;
                sum += pairWeights[i - 1];
            }
        }
        this.all = sum;
    }

    /** From 0 to 1: what of the question is in the phrase, lifted a little by what of the phrase is in the question. */
    double of(List<String> phrase) {
        if (phrase.isEmpty() || all <= 0) {
            return 0;
        }
        int count = asked.size();
        double covered = 0;
        double[] before = new double[phrase.size()];
        double[] mirrored = new double[phrase.size()];
        for (int i = 0; i < count; i++) {
            double token = 0;
            double pair = 0;
            double[] now = new double[phrase.size()];
            for (int j = 0; j < phrase.size(); j++) {
                now[j] = asked.get(i).likeness(phrase.get(j));
                token = Math.max(token, now[j]);
                mirrored[j] = Math.max(mirrored[j], now[j]);
                if (i > 0 && j > 0) {
                    pair = Math.max(pair, Math.min(before[j - 1], now[j]));
                }
            }
            before = now;
            covered += token * tokenWeights[i];
            byToken[i] = Math.max(byToken[i], token);
            if (i > 0) {
                covered += pair * pairWeights[i - 1];
                byPair[i - 1] = Math.max(byPair[i - 1], pair);
            }
        }
        double back = 0;
        for (double likeness : mirrored) {
            back += likeness;
        }
        return covered / all * (0.8 + 0.2 * back / phrase.size());
    }

    /** What all phrases together cover since {@link #forget}. */
    double together() {
        double covered = 0;
        for (int i = 0; i < byToken.length; i++) {
            covered += byToken[i] * tokenWeights[i];
            if (i > 0) {
                covered += byPair[i - 1] * pairWeights[i - 1];
            }
        }
        return all <= 0 ? 0 : covered / all;
    }

    void forget() {
        Arrays.fill(byToken, 0);
        Arrays.fill(byPair, 0);
    }
}
