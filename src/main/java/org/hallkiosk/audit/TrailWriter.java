package org.hallkiosk.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hallkiosk.audit.TrailFiles.Piece;

/**
 * Appends to the trail and deletes its old days. A call that returns has brought its lines to the disk; one that throws
 * has left the trail as it was. For one thread.
 */
final class TrailWriter {
    private final TrailFiles files;
    private final Path endsFile;
    private final ChainKey key;
    private final int keepDays;
    private final Clock clock;
    private TrailEnds ends;
    private LocalDate day;

    private TrailWriter(
            TrailFiles files, Path endsFile, ChainKey key, int keepDays, Clock clock, TrailEnds ends, LocalDate day) {
        this.files = files;
        this.endsFile = endsFile;
        this.key = key;
        this.keepDays = keepDays;
        this.clock = clock;
        this.ends = ends;
        this.day = day;
    }

    /** Goes on where the trail ends; a last line that was torn is cleared away, and that is written down. */
    static TrailWriter open(Path folder, Path endsFile, ChainKey key, int keepDays, Clock clock) throws IOException {
        createOwnersOnly(folder);
        createOwnersOnly(endsFile.resolveSibling("").normalize());
        TrailFiles files = new TrailFiles(folder);
        TrailEnds.Reading reading = TrailEnds.read(endsFile, key);
        List<Piece> pieces = files.pieces();
        TrailEnds ends = switch (reading) {
            case TrailEnds.Reading.Known(TrailEnds known) -> known;
            case TrailEnds.Reading.Missing ignored -> rebuilt(pieces);
            case TrailEnds.Reading.Changed ignored -> rebuilt(pieces);
        };
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate newest = files.days().isEmpty() ? today : files.days().lastKey();
        TrailWriter writer = new TrailWriter(
                files, endsFile, key, keepDays, clock, goingOn(ends, pieces, key), later(today, newest));
        Optional<TrailEntry> torn = writer.clearTorn(pieces);
        writer.append(List.of(TrailEntry.ofProgram(clock.instant(), TrailStep.TRAIL_OPENED, Map.of())));
        if (torn.isPresent()) {
            writer.append(List.of(torn.get()));
        }
        if (!(reading instanceof TrailEnds.Reading.Known) && !pieces.isEmpty()) {
            writer.append(List.of(TrailEntry.ofProgram(clock.instant(), TrailStep.ENDS_REBUILT, Map.of())));
        }
        writer.deleteOldDays();
        return writer;
    }

    TrailEnds ends() {
        return ends;
    }

    void append(List<TrailEntry> entries) throws IOException {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        boolean newDay = today.isAfter(day);
        // A clock that was put back does not send lines to a day that is closed.
        day = later(day, today);
        StringBuilder lines = new StringBuilder();
        long number = ends.last();
        String mark = ends.lastMark();
        for (TrailEntry entry : entries) {
            String body = TrailLine.body(++number, entry, key);
            mark = key.mark(mark, day, body);
            lines.append(body).append(' ').append(mark).append('\n');
        }
        write(files.of(day), lines.toString().getBytes(StandardCharsets.US_ASCII));
        ends = ends.endingWith(number, mark);
        ends.write(endsFile, key);
        if (newDay) {
            deleteOldDays();
        }
    }

    /** The ends move first: if the power goes in between, the files that are left lie before the beginning. */
    private void deleteOldDays() throws IOException {
        LocalDate oldest = day.minusDays(keepDays);
        List<Path> old = List.copyOf(files.days().headMap(oldest).values());
        if (old.isEmpty()) {
            return;
        }
        for (Path file : old) {
            for (Piece piece : TrailFiles.pieces(day, file)) {
                TrailLine.read(piece.text())
                        .filter(line -> line.number() > ends.deleted())
                        .ifPresent(line -> ends = ends.deletedUpTo(line.number(), line.mark()));
            }
        }
        ends.write(endsFile, key);
        for (Path file : old) {
            Files.delete(file);
        }
        append(List.of(TrailEntry.ofProgram(
                clock.instant(),
                TrailStep.DAYS_DELETED,
                Map.of("until", oldest.minusDays(1).toString(), "line", Long.toString(ends.deleted())))));
    }

    private static void write(Path file, byte[] lines) throws IOException {
        boolean fresh = !Files.exists(file);
        if (fresh) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            long before = channel.size();
            boolean written = false;
            try {
                ByteBuffer bytes = ByteBuffer.wrap(lines);
                channel.position(before);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
                written = true;
            } finally {
                if (!written) {
                    channel.truncate(before);
                }
            }
        }
        if (fresh) {
            try (FileChannel folder = FileChannel.open(file.resolveSibling("").normalize(), StandardOpenOption.READ)) {
                folder.force(true);
            }
        }
    }

    private Optional<TrailEntry> clearTorn(List<Piece> pieces) throws IOException {
        if (pieces.isEmpty() || pieces.getLast().whole()) {
            return Optional.empty();
        }
        Piece torn = pieces.getLast();
        try (FileChannel channel = FileChannel.open(files.of(torn.day()), StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() - torn.text().length());
            channel.force(true);
        }
        return Optional.of(TrailEntry.ofProgram(
                clock.instant(),
                TrailStep.TORN_LINE_CLEARED,
                Map.of("bytes", Integer.toString(torn.text().length()))));
    }

    /** Lines may have reached the disk after the ends were written last. */
    private static TrailEnds goingOn(TrailEnds known, List<Piece> pieces, ChainKey key) {
        TrailEnds ends = known;
        for (Piece piece : pieces) {
            Optional<TrailLine> line = TrailLine.read(piece.text());
            if (!piece.whole() || line.isEmpty() || line.get().number() != ends.last() + 1) {
                continue;
            }
            String mark = line.get().mark();
            String body = piece.text().substring(0, piece.text().length() - mark.length() - 1);
            if (ChainKey.same(key.mark(ends.lastMark(), piece.day(), body), mark)) {
                ends = ends.endingWith(line.get().number(), mark);
            }
        }
        return ends;
    }

    private static TrailEnds rebuilt(List<Piece> pieces) {
        TrailEnds ends = TrailEnds.ofNothing();
        boolean first = true;
        for (Piece piece : pieces) {
            Optional<TrailLine> line = TrailLine.read(piece.text()).filter(read -> piece.whole());
            if (line.isPresent()) {
                if (first && line.get().number() > 1) {
                    ends = ends.deletedUpTo(line.get().number() - 1, ChainKey.NOTHING_BEFORE);
                }
                first = false;
                if (line.get().number() > ends.last()) {
                    ends = ends.endingWith(line.get().number(), line.get().mark());
                }
            }
        }
        return ends;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static void createOwnersOnly(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }
}
