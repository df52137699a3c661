package org.hallkiosk.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;

/** A trail in a folder, with a clock that a story winds on. */
final class TrailFolder extends Clock {
    static final ChainKey KEY = new ChainKey(new SecretKeySpec(new byte[32], "HmacSHA256"));
    static final int KEEP_DAYS = 30;

    final Path folder;
    final Path endsFile;
    private Instant now = Instant.parse("2026-11-23T09:00:00Z");

    TrailFolder(Path parent) {
        this.folder = parent.resolve("trail");
        this.endsFile = parent.resolve("elsewhere").resolve("trail.ends");
    }

    TrailWriter open() throws IOException {
        return TrailWriter.open(folder, endsFile, KEY, KEEP_DAYS, this);
    }

    TrailExamination examine() throws IOException {
        return TrailExamination.of(folder, endsFile, KEY);
    }

    TrailEntry card(String person) {
        return new TrailEntry(now, "5f3a", TrailStep.CARD_READ, Map.of("outcome", "card-read"), Optional.of(person));
    }

    /** Two days with their lines, ended well. */
    void fill() throws IOException {
        TrailWriter writer = open();
        for (int day = 0; day < 2; day++) {
            for (int line = 0; line < 5; line++) {
                writer.append(List.of(card("person " + line)));
                pass(Duration.ofMinutes(1));
            }
            pass(Duration.ofDays(1));
        }
    }

    List<Path> days() throws IOException {
        return List.copyOf(new TrailFiles(folder).days().values());
    }

    String text(int day) throws IOException {
        return Files.readString(days().get(day));
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
