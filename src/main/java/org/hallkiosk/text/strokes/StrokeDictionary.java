package org.hallkiosk.text.strokes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hallkiosk.text.Rarity;

/**
 * Finds characters by their strokes in the order in which they are written, each stroke one of five: across, down, to the
 * left, to the right or a dot, bent. Knows the rare ones of names too, which no pinyin dictionary has. Read from a Rime
 * dictionary; a line that is not so is left out. Takes some megabytes while it is held. Immutable.
 */
public final class StrokeDictionary {
    /** As the Debian package rime-data-stroke installs it. */
    public static final Path INSTALLED = Path.of("/usr/share/rime-data/stroke.dict.yaml");

    /** The five strokes as they are typed, in the letters of the dictionary. */
    public static final String STROKES = "hspnz";

    private static final StrokeDictionary EMPTY = new StrokeDictionary(new String[0]);

    /** Each the strokes, a tab and the character; sorted. */
    private final String[] lines;

    private record Found(String character, int strokes) {
        int rarity() {
            return Rarity.of(character);
        }
    }

    private StrokeDictionary(String[] lines) {
        this.lines = lines;
    }

    public static StrokeDictionary empty() {
        return EMPTY;
    }

    /** Blocks on the disk; an empty one where the file cannot be read. */
    public static StrokeDictionary load(Path file) {
        try {
            List<String> read = new ArrayList<>();
            for (String line : Files.readString(file, StandardCharsets.UTF_8).split("\n", -1)) {
                int tab = line.indexOf('\t');
                if (tab > 0 && line.codePointCount(0, tab) == 1 && isStrokes(line, tab + 1)) {
                    read.add(line.substring(tab + 1) + '\t' + line.substring(0, tab));
                }
            }
            String[] lines = read.toArray(String[]::new);
            Arrays.sort(lines);
            return new StrokeDictionary(lines);
        } catch (IOException e) {
            return EMPTY;
        }
    }

    /**
     * How each of these characters is written; some characters have more than one order. Blocks on the
     * disk; holds no more than what it gives.
     *
     * @return for each that is known one or more orders, each stroke as its place in {@link #STROKES}; nothing where the
     *     file cannot be read
     */
    public static Map<String, List<byte[]>> orders(Path file, Set<String> characters) {
        Map<String, List<byte[]>> orders = new HashMap<>();
        try (Stream<String> lines = Files.lines(file)) {
            lines.forEach(line -> {
                int tab = line.indexOf('\t');
                if (tab > 0 && isStrokes(line, tab + 1) && characters.contains(line.substring(0, tab))) {
                    orders.computeIfAbsent(line.substring(0, tab), character -> new ArrayList<>(1))
                            .add(places(line.substring(tab + 1)));
                }
            });
            return orders;
        } catch (IOException | UncheckedIOException e) {
            return Map.of();
        }
    }

    private static byte[] places(String strokes) {
        byte[] places = new byte[strokes.length()];
        for (int i = 0; i < places.length; i++) {
            places[i] = (byte) STROKES.indexOf(strokes.charAt(i));
        }
        return places;
    }

    private static boolean isStrokes(String line, int from) {
        return from < line.length()
                && line.substring(from).chars().allMatch(letter -> STROKES.indexOf((char) letter) >= 0);
    }

    /**
     * Characters that begin with these strokes: what they write as a whole first, then what takes the fewest strokes more,
     * common characters before rare ones.
     */
    public List<String> find(String strokes, int most) {
        if (strokes.isEmpty()) {
            return List.of();
        }
        int from = place(strokes);
        int to = place(strokes + (char) ('z' + 1));
        Set<String> found = new LinkedHashSet<>();
        Arrays.stream(lines, from, to)
                .map(line -> new Found(line.substring(line.indexOf('\t') + 1), line.indexOf('\t')))
                .sorted(Comparator.comparing((Found one) -> one.strokes() != strokes.length())
                        .thenComparingInt(Found::rarity)
                        .thenComparingInt(Found::strokes))
                .forEachOrdered(one -> {
                    if (found.size() < most) {
                        found.add(one.character());
                    }
                });
        return List.copyOf(found);
    }

    private int place(String strokes) {
        int found = Arrays.binarySearch(lines, strokes);
        return found < 0 ? -found - 1 : found;
    }
}
