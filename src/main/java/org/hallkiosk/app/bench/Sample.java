package org.hallkiosk.app.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Values of one thing measured several times; at least one. Percentiles by nearest rank. */
public record Sample(List<Double> values) {

    public Sample {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        values = Collections.unmodifiableList(sorted);
    }

    public int size() {
        return values.size();
    }

    public double median() {
        return percentile(50);
    }

    public double worst() {
        return values.getLast();
    }

    /** The smallest value that so many per cent of the values do not exceed. */
    public double percentile(int percent) {
        int rank = (int) Math.ceil(percent / 100.0 * values.size());
        return values.get(Math.clamp(rank - 1, 0, values.size() - 1));
    }
}
