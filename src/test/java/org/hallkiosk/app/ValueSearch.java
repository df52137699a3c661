package org.hallkiosk.app;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Looks for values in files of any size, whole and in parts, in every encoding that a program may hold them in. One pass:
 * the first six bytes of each pattern are an index, what they find is compared.
 */
final class ValueSearch {
    private static final List<Charset> ENCODINGS = List.of(
            StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, StandardCharsets.UTF_8, Charset.forName("GB18030"));
    private static final int PART = 6;
    /** Six digits in a row stand in some clock's milliseconds or some folder's random number once in a few hundred runs. */
    private static final int DIGITS = 9;

    private static final int INDEXED = 6;
    private static final int BYTES = 16;
    private static final int VARIED = 10;
    private static final int VARIED_AT_FIRST = 2;
    private static final int PIXEL_BYTES = 96;
    private static final int EVERY = 8;
    private static final long INDEX_MASK = (1L << 8 * INDEXED) - 1;
    private static final int FILTER_BITS = 1 << 20;

    private record Pattern(String name, byte[] bytes) {}

    private final Map<Long, List<Pattern>> byIndex = new HashMap<>();
    private final long[] filter = new long[FILTER_BITS / 64];
    private int longest;

    /** @param values by name; every six characters in a row of each are looked for too, every nine of nothing but digits */
    ValueSearch(Map<String, String> values) {
        values.forEach((name, value) -> {
            int length = value.chars().allMatch(Character::isDigit) ? DIGITS : PART;
            for (Charset encoding : ENCODINGS) {
                for (int from = 0; from == 0 || from + length <= value.length(); from++) {
                    String part = value.substring(from, Math.min(value.length(), from + length));
                    add(new Pattern(name + " (" + part + " in " + encoding + ")", part.getBytes(encoding)));
                }
            }
        });
    }

    /**
     * Looks for these bytes too, whole and in parts: any 31 in a row hold one of the pieces that are looked for, unless
     * they are so little varied that they could stand anywhere by chance.
     */
    void addBytes(String name, byte[] bytes) {
        for (int from = 0; from + BYTES <= bytes.length; from += BYTES) {
            byte[] part = Arrays.copyOfRange(bytes, from, from + BYTES);
            if (distinct(part, BYTES) >= VARIED) {
                add(new Pattern(name + " (bytes from " + from + ")", part));
            }
        }
    }

    /**
     * Looks for a picture as a screen holds it, in samples: its pixels are so alike that a piece is longer than one of other
     * bytes, and so many that a few in each row are enough.
     */
    void addPixels(String name, byte[] pixels) {
        for (int from = 0; from + PIXEL_BYTES <= pixels.length; from += EVERY * PIXEL_BYTES) {
            byte[] piece = Arrays.copyOfRange(pixels, from, from + PIXEL_BYTES);
            if (distinct(piece, PIXEL_BYTES) >= VARIED && distinct(piece, INDEXED) >= VARIED_AT_FIRST) {
                add(new Pattern(name + " (pixels from " + from + ")", piece));
            }
        }
    }

    private static long distinct(byte[] piece, int length) {
        return IntStream.range(0, length).map(i -> piece[i]).distinct().count();
    }

    private void add(Pattern pattern) {
        if (pattern.bytes().length < INDEXED) {
            throw new IllegalArgumentException("too short to be told from chance: " + pattern.name());
        }
        long index = 0;
        for (int i = 0; i < INDEXED; i++) {
            index = index << 8 | pattern.bytes()[i] & 0xFF;
        }
        List<Pattern> same = byIndex.computeIfAbsent(index, first -> new ArrayList<>());
        if (same.stream().noneMatch(other -> Arrays.equals(other.bytes(), pattern.bytes()))) {
            same.add(pattern);
        }
        int bit = bit(index);
        filter[bit >> 6] |= 1L << bit;
        longest = Math.max(longest, pattern.bytes().length);
    }

    private static int bit(long index) {
        return (int) (index * 0x9E3779B97F4A7C15L >>> 44);
    }

    /** What stands in the file, with how often. */
    Map<String, Integer> in(Path file) throws IOException {
        Map<String, Integer> found = new LinkedHashMap<>();
        byte[] buffer = new byte[1 << 20];
        int held = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 20)) {
            for (int read = in.read(buffer); read > 0; read = in.read(buffer, held, buffer.length - held)) {
                held += read;
                int done = Math.max(0, held - longest);
                scan(buffer, done, held, found);
                System.arraycopy(buffer, done, buffer, 0, held - done);
                held -= done;
            }
        }
        scan(buffer, held, held, found);
        return found;
    }

    /** Patterns that begin before {@code until}. */
    private void scan(byte[] buffer, int until, int held, Map<String, Integer> found) {
        long index = 0;
        for (int i = 0; i < Math.min(held, until + INDEXED - 1); i++) {
            index = (index << 8 | buffer[i] & 0xFF) & INDEX_MASK;
            int begin = i - INDEXED + 1;
            int bit = bit(index);
            if (begin < 0 || (filter[bit >> 6] & 1L << bit) == 0) {
                continue;
            }
            for (Pattern pattern : byIndex.getOrDefault(index, List.of())) {
                int length = pattern.bytes().length;
                if (begin + length <= held
                        && Arrays.equals(buffer, begin, begin + length, pattern.bytes(), 0, length)) {
                    found.merge(pattern.name(), 1, Integer::sum);
                }
            }
        }
    }

    /** Of which values anything stands there. */
    static Set<String> namesIn(Map<String, Integer> found) {
        Set<String> names = new TreeSet<>();
        found.keySet().forEach(pattern -> names.add(pattern.substring(0, pattern.indexOf(" ("))));
        return names;
    }
}
