package org.hallkiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of supported devices says what the profiles say now; {@code ./kiosk devices document} renews it. */
class DeviceTableTest {
    @TempDir
    private Path temporary;

    @Test
    void theTableIsNotStale() throws IOException {
        CommandRun run =
                CommandRun.english(temporary.resolve("state"), "devices", "document", "--out", temporary.toString());
        assertThat(run.exit()).as(run.out()).isZero();
        for (String page : new String[] {"devices.md", "devices.zh-CN.md"}) {
            assertThat(Path.of("docs", page)).hasSameTextualContentAs(temporary.resolve(page));
            assertThat(Files.readString(temporary.resolve(page))).contains("newland-em20-em30", "generic-sdt");
            assertThat(Files.readString(temporary.resolve(page)))
                    .as("keys that have no text")
                    .doesNotContain("device-table.");
        }
    }

    @Test
    void theUdevRulesOfTheConfiguredModelsArePrinted() throws IOException {
        Path folder = CommandRun.configurationCopy(temporary);
        CommandRun.replace(folder.resolve("kiosk.yaml"), "model: generic-serial", "model: newland-fm430");
        CommandRun run =
                CommandRun.english(temporary.resolve("state"), "devices", "udev", "--config", folder.toString());
        assertThat(run.exit()).as(run.out()).isZero();
        assertThat(run.out())
                .isEqualTo("SUBSYSTEM==\"tty\", ATTRS{idVendor}==\"1eab\", ATTRS{idProduct}==\"1d06\","
                        + " GROUP=\"dialout\", SYMLINK+=\"kiosk/code-scanner\"\n");
    }
}
