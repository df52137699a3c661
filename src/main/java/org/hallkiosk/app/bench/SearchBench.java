package org.hallkiosk.app.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hallkiosk.search.FindableService;
import org.hallkiosk.search.ServiceSearch;
import org.hallkiosk.text.LocalizedText;
import org.hallkiosk.text.Remark;
import org.hallkiosk.text.pinyin.PinyinDictionary;
import org.hallkiosk.text.pinyin.PinyinReadings;

/**
 * Measures how soon each key of a question is answered among many services, and what the index takes. The services are
 * made by combining the words of {@code search-parts.txt}: who, what, what with it, and questions.
 */
public final class SearchBench {
    private static final double ANSWER_WITHIN_MILLISECONDS = 50;
    private static final double MEBIBYTE = 1024.0 * 1024;
    private static final int WARM_UP_ROUNDS = 1;

    private final Path dictionary;

    /** @param dictionary of pinyin, as a terminal has it; without one nothing is found by pinyin */
    public SearchBench(Path dictionary) {
        this.dictionary = dictionary;
    }

    /**
     * Blocks for some seconds.
     *
     * @param services how many there are to find
     * @param rounds how often all questions are typed
     */
    public List<Figure> measure(int services, int rounds) {
        List<List<String>> parts = parts();
        List<FindableService> findable = services(parts, services);
        PinyinReadings readings = PinyinReadings.of(PinyinDictionary.load(dictionary));
        long heap = heap();
        long begun = System.nanoTime();
        ServiceSearch search = ServiceSearch.over(findable, readings);
        double building = (System.nanoTime() - begun) / 1e6;
        double memory = (heap() - heap) / MEBIBYTE;
        List<Double> keys = new ArrayList<>();
        for (int round = 0; round < rounds + WARM_UP_ROUNDS; round++) {
            for (String question : parts.get(3)) {
                for (int typed = 1; typed <= question.length(); typed++) {
                    long asked = System.nanoTime();
                    search.ask(question.substring(0, typed));
                    if (round >= WARM_UP_ROUNDS) {
                        keys.add((System.nanoTime() - asked) / 1e6);
                    }
                }
            }
        }
        Sample sample = new Sample(keys);
        Remark limit = Remark.of("bench.limit.key", "services", services);
        return List.of(
                Figure.limited(Figure.name("search-key"), "ms", sample, ANSWER_WITHIN_MILLISECONDS, limit),
                Figure.limited(
                        Figure.name("search-key-99-of-100"),
                        "ms",
                        new Sample(List.of(sample.percentile(99))),
                        ANSWER_WITHIN_MILLISECONDS,
                        limit),
                Figure.plain(Figure.name("search-index", "services", services), "ms", new Sample(List.of(building))),
                Figure.plain(Figure.name("search-heap", "services", services), "MB", new Sample(List.of(memory))));
    }

    private static List<FindableService> services(List<List<String>> parts, int count) {
        List<FindableService> services = new ArrayList<>(count);
        for (int number = 0; number < count; number++) {
            String who = nth(parts.get(0), number);
            String what = nth(parts.get(1), number / parts.get(0).size());
            String act = nth(
                    parts.get(2), number / (parts.get(0).size() * parts.get(1).size()));
            services.add(new FindableService(
                    Integer.toString(number),
                    new LocalizedText(who + what + act, "Service " + number),
                    List.of(what + act, who + what, act + what, act + who + what),
                    List.of(what)));
        }
        return services;
    }

    private static String nth(List<String> words, int number) {
        return words.get(number % words.size());
    }

    private static List<List<String>> parts() {
        try (InputStream in = Objects.requireNonNull(SearchBench.class.getResourceAsStream("search-parts.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> List.of(line.split(",")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
