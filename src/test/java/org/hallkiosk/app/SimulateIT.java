package org.hallkiosk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code simulate}: one device alone, whose port the real driver opens, and which does what it is told. */
@Timeout(90)
class SimulateIT {
    @TempDir
    Path folder;

    @Test
    void aSimulatedReaderObeysPlaceLiftBreakMendAndQuit() throws Exception {
        try (ProgramRun simulation = new ProgramRun(folder, "simulate", "id-card-reader")) {
            String port = portOf(simulation);
            assertThat(read(port, "500ms").out()).contains("\"no-card\"");

            simulation.order("place 2");
            assertThat(read(port, "10s").out()).contains("周守田");

            simulation.order("lift");
            simulation.order("break silent");
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(read(port, "500ms").out()).contains("not-responding"));

            simulation.order("mend silent");
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(read(port, "500ms").out()).contains("\"no-card\""));

            simulation.order("dance");
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(simulation.out().getLast())
                            .startsWith("Not understood: dance. Write one of: place 1|2"));

            simulation.order("quit");
            assertThat(simulation.exit()).isZero();
            assertThat(simulation.err()).as("nothing but its own words").isEmpty();
            assertThat(Files.exists(Path.of(port), java.nio.file.LinkOption.NOFOLLOW_LINKS))
                    .as("its port goes with it")
                    .isFalse();
        }
    }

    private CommandRun read(String port, String timeout) {
        return CommandRun.english(
                folder,
                "devices",
                "read",
                "ID_CARD_READER",
                "--port",
                port,
                "--timeout",
                timeout,
                "--json",
                "--reveal");
    }

    private static String portOf(ProgramRun simulation) {
        await().atMost(Duration.ofSeconds(30)).until(() -> hasTwoLines(simulation));
        try {
            return simulation.out().getFirst();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static boolean hasTwoLines(ProgramRun simulation) throws IOException {
        return simulation.out().size() >= 2;
    }
}
