package org.hallkiosk.app.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hallkiosk.text.Remark;

/** How long touches took to bring up which screen. Not safe for several threads. */
public final class TouchTimes {
    private static final String MILLISECONDS = "ms";
    private static final double MOST_MILLISECONDS = 100;

    private final Map<String, List<Double>> byScreen = new LinkedHashMap<>();

    /** @param screen the name that journey scripts know the screen by */
    public void add(String screen, double milliseconds) {
        byScreen.computeIfAbsent(screen, first -> new ArrayList<>()).add(milliseconds);
    }

    public void clear() {
        byScreen.clear();
    }

    /** All touches together against their limit, then each screen alone; nothing when there was no touch. */
    public List<Figure> figures() {
        List<Double> all = byScreen.values().stream().flatMap(List::stream).toList();
        if (all.isEmpty()) {
            return List.of();
        }
        Sample sample = new Sample(all);
        Sample nearlyWorst = new Sample(List.of(sample.percentile(99)));
        List<Figure> figures =
                new ArrayList<>(List.of(limited("touch", sample), limited("touch-99-of-100", nearlyWorst)));
        byScreen.forEach((screen, times) ->
                figures.add(Figure.plain(Figure.name("touch-to", "screen", screen), MILLISECONDS, new Sample(times))));
        return figures;
    }

    private static Figure limited(String name, Sample sample) {
        return Figure.limited(
                Figure.name(name), MILLISECONDS, sample, MOST_MILLISECONDS, Remark.of("bench.limit.screen"));
    }
}
