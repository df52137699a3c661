package org.hallkiosk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import org.hallkiosk.audit.Trail;
import org.hallkiosk.audit.TrailEntry;
import org.hallkiosk.audit.TrailKey;
import org.hallkiosk.audit.TrailStep;
import org.hallkiosk.store.KioskStore;
import org.hallkiosk.store.StoreOpening;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a technician is told of the trail, by the real commands over the shipped configuration. */
class AuditCommandTest {
    @TempDir
    private Path state;

    private final StringWriter said = new StringWriter();

    @BeforeEach
    void aSessionWasWritten() throws Exception {
        Path key = state.resolve("keys/kiosk.key");
        ((StoreOpening.Opened) KioskStore.open(state.resolve("data"), key))
                .store()
                .close();
        try (Trail trail = new Trail(
                state.resolve("trail"),
                state.resolve("data/trail.ends"),
                () -> TrailKey.of(key),
                180,
                Clock.systemUTC())) {
            trail.start();
            for (TrailStep step :
                    new TrailStep[] {TrailStep.SESSION_BEGUN, TrailStep.SERVICE_CHOSEN, TrailStep.SIGNED}) {
                trail.record(TrailEntry.of(
                        Clock.systemUTC().instant(), "abcdef0123", step, Map.of("service", "residence-permit")));
            }
            await().until(() -> trail.state().lastLine() == 4);
        }
    }

    @Test
    void aTrailThatHoldsIsSaidToHold() throws Exception {
        assertThat(audit("verify")).isZero();
        assertThat(said.toString()).contains("The trail holds: 4 lines");
    }

    @Test
    void aChangedLineIsNamedWithItsDayAndRow() throws Exception {
        Path day = onlyDay();
        Files.writeString(
                day,
                Files.readString(day).replace("service-chosen service=residence", "service-chosen service=resident"));

        assertThat(audit("verify")).isEqualTo(1);
        assertThat(said.toString()).contains("row 3: not as it was written").contains("The trail does not hold");
    }

    @Test
    void aLineCutOffAtTheEndIsNamed() throws Exception {
        Path day = onlyDay();
        String text = Files.readString(day);
        Files.writeString(day, text.substring(0, text.lastIndexOf('\n', text.length() - 2) + 1));

        assertThat(audit("verify")).isEqualTo(1);
        assertThat(said.toString()).contains("Line 4 is missing.");
    }

    @Test
    void aSessionIsToldInWords() throws Exception {
        assertThat(audit("show", "--session", "abc")).isZero();
        assertThat(said.toString())
                .contains("abcdef  Somebody touched the screen")
                .contains("Service chosen  service: residence-permit")
                .doesNotContain("The program started");
    }

    @Test
    void withoutTheKeyNobodyCanSay() throws Exception {
        Files.delete(state.resolve("keys/kiosk.key"));
        assertThat(audit("verify")).isEqualTo(2);
        assertThat(said.toString()).contains("nobody can say whether the trail holds");
    }

    private int audit(String... arguments) throws Exception {
        String[] all = Stream.concat(Stream.of("audit"), Stream.of(arguments)).toArray(String[]::new);
        return Commands.of(new PrintWriter(said, true), Map.of("HALL_KIOSK_STATE", state.toString()))
                .execute(all);
    }

    private Path onlyDay() throws Exception {
        try (Stream<Path> files = Files.list(state.resolve("trail"))) {
            return files.findFirst().orElseThrow();
        }
    }
}
