package org.hallkiosk.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The folder of the trail: one file a day (of UTC), {@code 2026-11-26.trail}. */
record TrailFiles(Path folder) {
    private static final String ENDING = ".trail";

    /** One line as it lies in a file; {@code whole} when its line feed is there. */
    record Piece(LocalDate day, int row, String text, boolean whole) {}

    Path of(LocalDate day) {
        return folder.resolve(day + ENDING);
    }

    SortedMap<LocalDate, Path> days() throws IOException {
        SortedMap<LocalDate, Path> days = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                day(file).ifPresent(day -> days.put(day, file));
            }
        } catch (NoSuchFileException nothingYet) {
            return days;
        }
        return days;
    }

    /** All that lies there, in order, read as bytes: what is no ASCII is no line either. */
    List<Piece> pieces() throws IOException {
        List<Piece> pieces = new ArrayList<>();
        for (var file : days().entrySet()) {
            pieces.addAll(pieces(file.getKey(), file.getValue()));
        }
        return pieces;
    }

    static List<Piece> pieces(LocalDate day, Path file) throws IOException {
        String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        List<Piece> pieces = new ArrayList<>();
        int row = 0;
        for (int from = 0; from < text.length(); ) {
            int feed = text.indexOf('\n', from);
            boolean whole = feed >= 0;
            int to = whole ? feed : text.length();
            pieces.add(new Piece(day, ++row, text.substring(from, to), whole));
            from = to + 1;
        }
        return pieces;
    }

    private static Optional<LocalDate> day(Path file) {
        String name = file.getFileName().toString();
        if (!name.endsWith(ENDING)) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(name.substring(0, name.length() - ENDING.length())));
        } catch (DateTimeException otherFile) {
            return Optional.empty();
        }
    }
}
