package org.hallkiosk.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WantedProcessTest {

    @TempDir
    Path folder;

    @Test
    void closingKillsIt() throws Exception {
        WantedProcess process = WantedProcess.start(folder, folder.resolve("log"), List.of("sleep", "600"), Map.of());
        assertThat(process.alive()).isTrue();
        process.close();
        assertThat(process.alive()).isFalse();
    }

    /** The end of the pipe is all that a killed JVM leaves behind. */
    @Test
    void endsWhenNobodyHoldsItsInputOpen() throws Exception {
        Path script = WantedProcess.script(folder, "run-while-wanted.sh");
        Process process = new ProcessBuilder("/bin/sh", script.toString(), "sleep", "600").start();
        assertThat(process.isAlive()).isTrue();
        process.getOutputStream().close();
        await().atMost(Duration.ofSeconds(10)).until(() -> !process.isAlive());
    }

    @Test
    void itsOutputGoesToTheLog() throws Exception {
        Path log = folder.resolve("log");
        WantedProcess process = WantedProcess.start(folder, log, List.of("echo", "hello"), Map.of());
        await().atMost(Duration.ofSeconds(10)).until(() -> !process.alive());
        assertThat(log).hasContent("hello");
    }
}
