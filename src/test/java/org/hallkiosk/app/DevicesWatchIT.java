package org.hallkiosk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.hallkiosk.simulator.SimulatedIdCardReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code devices watch} in a process of its own, ended as Ctrl-C ends it. */
@Timeout(120)
class DevicesWatchIT {
    @TempDir
    private Path temporary;

    @Test
    void everyChangeIsALineAndStoppingGivesThePortsBack() throws IOException, InterruptedException {
        try (SimulatedIdCardReader reader = new SimulatedIdCardReader(temporary.resolve("reader"))) {
            Path folder = CommandRun.configurationCopy(temporary);
            String kiosk = Files.readString(folder.resolve("kiosk.yaml"));
            Files.writeString(
                    folder.resolve("kiosk.yaml"),
                    kiosk.replace("generic-sdt, port: simulated", "generic-sdt, port: " + reader.port())
                            .replace("port: simulated}", "port: simulated, enabled: false}"));
            try (ProgramRun watch =
                    new ProgramRun(temporary, "devices", "watch", "--json", "--config", folder.toString())) {
                await().atMost(Duration.ofSeconds(60))
                        .untilAsserted(() -> assertThat(watch.out())
                                .anyMatch(line -> line.contains("ID_CARD_READER") && line.contains("ready")));
            }
            CommandRun again = CommandRun.english(
                    temporary.resolve("state"), "devices", "status", "ID_CARD_READER", "--config", folder.toString());
            assertThat(again.exit()).as(again.out()).isZero();
        }
    }
}
