package org.hallkiosk.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the trail begins and ends, kept outside of the trail's folder: after old days were deleted it says with which
 * line the rest begins, and lines cut off at the end are missed. One line of ASCII with a mark of its own.
 *
 * @param deleted the number of the last line that was deleted; 0 while all are there
 * @param deletedMark that line's mark
 * @param last the number of the last line that is on the disk for certain
 * @param lastMark that line's mark
 */
record TrailEnds(long deleted, String deletedMark, long last, String lastMark) {
    private static final Pattern TEXT = Pattern.compile(
            "hall-kiosk-trail 1 ([0-9]{1,18}) ([0-9a-f]{64}) ([0-9]{1,18}) ([0-9a-f]{64}) ([0-9a-f]{64})\n");

    static TrailEnds ofNothing() {
        return new TrailEnds(0, ChainKey.NOTHING_BEFORE, 0, ChainKey.NOTHING_BEFORE);
    }

    TrailEnds endingWith(long number, String mark) {
        return new TrailEnds(deleted, deletedMark, number, mark);
    }

    TrailEnds deletedUpTo(long number, String mark) {
        return new TrailEnds(number, mark, last, lastMark);
    }

    /** What the file of the ends says. */
    sealed interface Reading {
        record Known(TrailEnds ends) implements Reading {}

        /** There is no such file. */
        record Missing() implements Reading {}

        /** Its content is not what this key wrote. */
        record Changed() implements Reading {}
    }

    static Reading read(Path file, ChainKey key) throws IOException {
        if (!Files.exists(file)) {
            return new Reading.Missing();
        }
        String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        Matcher matcher = TEXT.matcher(text);
        Optional<TrailEnds> ends = matcher.matches()
                ? Optional.of(new TrailEnds(
                        Long.parseLong(matcher.group(1)),
                        matcher.group(2),
                        Long.parseLong(matcher.group(3)),
                        matcher.group(4)))
                : Optional.empty();
        return ends.filter(read -> ChainKey.same(key.markOfEnds(read.body()), matcher.group(5)))
                .<Reading>map(Reading.Known::new)
                .orElseGet(Reading.Changed::new);
    }

    /** Replaces the file as a whole: after a power cut it holds the ends before or these. */
    void write(Path file, ChainKey key) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(unfinished);
        try (FileChannel channel = FileChannel.open(
                unfinished,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            ByteBuffer bytes = ByteBuffer.wrap(("hall-kiosk-trail 1 " + body() + " " + key.markOfEnds(body()) + "\n")
                    .getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private String body() {
        return deleted + " " + deletedMark + " " + last + " " + lastMark;
    }
}
