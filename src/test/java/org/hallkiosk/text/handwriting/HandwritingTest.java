package org.hallkiosk.text.handwriting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.hallkiosk.text.handwriting.Writing.Place;
import org.hallkiosk.text.handwriting.Writing.Stroke;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading with the installed library and model, from strokes that the model was not built from. */
class HandwritingTest {
    private static Map<String, Writing> samples = Map.of();
    private final Handwriting handwriting = new Handwriting(Handwriting.INSTALLED_MODEL);

    @BeforeAll
    static void readSamples() throws IOException {
        assumeTrue(Files.exists(Handwriting.INSTALLED_MODEL), "needs tegaki-zinnia-simplified-chinese and libzinnia0");
        samples = new LinkedHashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(HandwritingTest.class.getResourceAsStream("/handwriting/strokes.tsv")),
                StandardCharsets.UTF_8))) {
            lines.lines().map(line -> line.split("\t", -1)).forEach(cell -> samples.put(cell[0], writing(cell[1])));
        }
    }

    @AfterEach
    void close() {
        handwriting.close();
    }

    @Test
    void neatStrokesAreAmongTheFirstTen() {
        Hits hits = hits(writing -> writing);
        System.out.println("Handwriting, neat strokes in order: " + hits);
        assertThat(hits.firstTen()).isGreaterThan(0.99);
    }

    @Test
    void shakyAndSlantedStrokesAreAmongTheFirstTen() {
        Random random = new Random(75);
        Hits hits = hits(writing -> shaken(writing, random));
        System.out.println("Handwriting, shaky and slanted strokes: " + hits);
        assertThat(hits.firstTen()).isGreaterThan(0.98);
    }

    @Test
    void strokesJoinedByAHurriedHandAreAmongTheFirstTen() {
        Random random = new Random(75);
        Hits hits = hits(everyThird(), handwriting, writing -> shaken(joined(writing, random), random));
        System.out.println("Handwriting, shaky and a seventh of the strokes joined: " + hits);
        assertThat(hits.firstTen()).isGreaterThan(0.94);
    }

    @Test
    void strokesInAnotherOrderAreAmongTheFirstTen() {
        Random random = new Random(75);
        Hits hits = hits(everyThird(), handwriting, writing -> shaken(inAnotherOrder(writing, random), random));
        System.out.println("Handwriting, shaky and an eighth of the strokes before their time: " + hits);
        assertThat(hits.firstTen()).isGreaterThan(0.97);
    }

    @Test
    void withoutTheDictionaryOfStrokesMostIsStillRead(@TempDir Path folder) {
        try (Handwriting without = new Handwriting(Handwriting.INSTALLED_MODEL, folder.resolve("none.yaml"))) {
            Hits hits = hits(everyThird(), without, writing -> writing);
            System.out.println("Handwriting, neat, without the dictionary of strokes: " + hits);
            assertThat(hits.firstTen()).isGreaterThan(0.9);
        }
    }

    @Test
    void flatAndNarrowCharactersAreAmongTheFirstTen() {
        for (double width : new double[] {0.5, 2}) {
            Hits hits = hits(everyThird(), handwriting, writing -> wide(writing, width));
            System.out.println("Handwriting, neat, width times " + width + ": " + hits);
            assertThat(hits.firstTen()).isGreaterThan(0.99);
        }
    }

    @Test
    void smallInACornerIsTheSameCharacterAsLarge() {
        Writing large = samples.values().iterator().next();
        Writing small = new Writing(large.strokes().stream()
                .map(stroke -> new Stroke(stroke.places().stream()
                        .map(place -> new Place(700 + place.x() / 8, 20 + place.y() / 8))
                        .toList()))
                .toList());
        assertThat(handwriting.read(small, 10)).isEqualTo(handwriting.read(large, 10));
    }

    @Test
    void readsAgainAfterItsMemoryWasGivenBack() {
        Writing writing = samples.values().iterator().next();
        List<String> first = handwriting.read(writing, 10);
        handwriting.close();
        assertThat(first).hasSize(10);
        assertThat(handwriting.read(writing, 10)).isEqualTo(first);
    }

    @Test
    void nothingWrittenIsNothingRead() {
        assertThat(handwriting.isInstalled()).isTrue();
        assertThat(handwriting.read(Writing.nothing(), 10)).isEmpty();
    }

    @Test
    void withoutAModelItSaysSoAndReadsNothing(@TempDir Path folder) throws IOException {
        Writing writing = samples.values().iterator().next();
        try (Handwriting missing = new Handwriting(folder.resolve("none.model"))) {
            assertThat(missing.isInstalled()).isFalse();
            assertThat(missing.read(writing, 10)).isEmpty();
        }
        Path broken = Files.writeString(folder.resolve("broken.model"), "no model");
        try (Handwriting unreadable = new Handwriting(broken)) {
            assertThat(unreadable.read(writing, 10)).isEmpty();
        }
    }

    private record Hits(double first, double firstTen, int characters, double millis) {
        @Override
        public String toString() {
            return "%d characters, first %.1f %%, among ten %.1f %%, %.1f ms each"
                    .formatted(characters, 100 * first, 100 * firstTen, millis);
        }
    }

    private Hits hits(UnaryOperator<Writing> hand) {
        return hits(samples, handwriting, hand);
    }

    private static Map<String, Writing> everyThird() {
        Map<String, Writing> some = new LinkedHashMap<>();
        int number = 0;
        for (Map.Entry<String, Writing> sample : samples.entrySet()) {
            if (number++ % 3 == 0) {
                some.put(sample.getKey(), sample.getValue());
            }
        }
        return some;
    }

    private static Hits hits(Map<String, Writing> samples, Handwriting handwriting, UnaryOperator<Writing> hand) {
        int first = 0;
        int ten = 0;
        long begun = System.nanoTime();
        for (Map.Entry<String, Writing> sample : samples.entrySet()) {
            List<String> read = handwriting.read(hand.apply(sample.getValue()), 10);
            int place = read.indexOf(sample.getKey());
            first += place == 0 ? 1 : 0;
            ten += place >= 0 ? 1 : 0;
        }
        double count = samples.size();
        return new Hits(first / count, ten / count, samples.size(), (System.nanoTime() - begun) / 1e6 / count);
    }

    /** Each place off by up to 30 of 1000, each stroke by up to 40, all slanted by up to a tenth. */
    private static Writing shaken(Writing neat, Random random) {
        double slant = random.nextDouble(-0.1, 0.1);
        List<Stroke> strokes = new ArrayList<>();
        for (Stroke stroke : neat.strokes()) {
            double offX = random.nextDouble(-40, 40);
            double offY = random.nextDouble(-40, 40);
            strokes.add(new Stroke(stroke.places().stream()
                    .map(place -> new Place(
                            place.x() + slant * place.y() + offX + random.nextDouble(-30, 30),
                            place.y() + offY + random.nextDouble(-30, 30)))
                    .toList()));
        }
        return new Writing(strokes);
    }

    private static Writing wide(Writing neat, double width) {
        return new Writing(neat.strokes().stream()
                .map(stroke -> new Stroke(stroke.places().stream()
                        .map(place -> new Place(width * place.x(), place.y()))
                        .toList()))
                .toList());
    }

    /** The finger stays on the glass between every seventh pair of strokes. */
    private static Writing joined(Writing neat, Random random) {
        List<Stroke> strokes = new ArrayList<>();
        for (Stroke stroke : neat.strokes()) {
            if (!strokes.isEmpty() && random.nextDouble() < 1.0 / 7) {
                List<Place> places = new ArrayList<>(strokes.removeLast().places());
                places.addAll(stroke.places());
                strokes.add(new Stroke(places));
            } else {
                strokes.add(stroke);
            }
        }
        return new Writing(strokes);
    }

    private static Writing inAnotherOrder(Writing neat, Random random) {
        List<Stroke> strokes = new ArrayList<>(neat.strokes());
        for (int i = 0; i + 1 < strokes.size(); i++) {
            if (random.nextDouble() < 1.0 / 8) {
                Collections.swap(strokes, i, i + 1);
                i++;
            }
        }
        return new Writing(strokes);
    }

    private static Writing writing(String strokes) {
        List<Stroke> drawn = new ArrayList<>();
        for (String stroke : strokes.split("/", -1)) {
            String[] numbers = stroke.split(" ", -1);
            List<Place> places = new ArrayList<>();
            for (int i = 0; i < numbers.length; i += 2) {
                places.add(new Place(Integer.parseInt(numbers[i]), Integer.parseInt(numbers[i + 1])));
            }
            drawn.add(new Stroke(places));
        }
        return new Writing(drawn);
    }
}
