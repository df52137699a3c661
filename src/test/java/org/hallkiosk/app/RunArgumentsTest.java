package org.hallkiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunArgumentsTest {
    @Test
    void aWellWrittenRunNeedsNoCommandLineLibrary() {
        assertThat(RunArguments.plain(List.of("run")))
                .contains(new RunArguments(Path.of("kiosk-config"), false, false));
        assertThat(RunArguments.plain(List.of("run", "--config", "hall", "--windowed")))
                .contains(new RunArguments(Path.of("hall"), true, false));
        assertThat(RunArguments.plain(List.of("run", "--config=hall")))
                .contains(new RunArguments(Path.of("hall"), false, false));
        assertThat(RunArguments.plain(List.of("run", "--watch")))
                .contains(new RunArguments(Path.of("kiosk-config"), false, true));
    }

    @Test
    void whatIsNotUnderstoodIsLeftToTheCommandLineLibrary() {
        assertThat(RunArguments.plain(List.of())).isEmpty();
        assertThat(RunArguments.plain(List.of("demo"))).isEmpty();
        assertThat(RunArguments.plain(List.of("run", "--help"))).isEmpty();
        assertThat(RunArguments.plain(List.of("run", "--config"))).isEmpty();
        assertThat(RunArguments.plain(List.of("run", "--config", "--windowed"))).isEmpty();
    }
}
