package org.hallkiosk.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessMemoryTest {
    @TempDir
    Path proc;

    @Test
    void theProportionalShareIsReadAndNotItsParts() throws IOException {
        Files.createDirectories(proc.resolve("17"));
        Files.writeString(proc.resolve("17/smaps_rollup"), """
                55d0c0a00000-7ffd1a5f2000 ---p 00000000 00:00 0                          [rollup]
                Rss:              210000 kB
                Pss:              201234 kB
                Pss_Anon:         120000 kB
                """);

        assertThat(new ProcessMemory(proc).of(17)).hasValue(201234);
    }

    @Test
    void aProcessThatIsGoneHoldsNothing() {
        assertThat(new ProcessMemory(proc).of(17)).isEmpty();
    }
}
