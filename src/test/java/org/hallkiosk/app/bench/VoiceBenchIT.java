package org.hallkiosk.app.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.hallkiosk.text.Remark;
import org.hallkiosk.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class VoiceBenchIT {
    @Test
    void recordedAndSynthesizedPromptsAreHeardAndTheirProgramsWeighed(@TempDir Path folder)
            throws IOException, InterruptedException {
        List<Remark> complaints = new ArrayList<>();
        Texts texts = Texts.load(Path.of("kiosk-config/text"));

        List<Figure> figures = new VoiceBench(folder, texts, complaints::add).measure(3);

        assertThat(complaints).isEmpty();
        assertThat(figures)
                .extracting(Figure::id)
                .containsExactly(
                        "voice-recorded",
                        "voice-recorded-memory",
                        "voice-chinese",
                        "voice-chinese-memory",
                        "voice-english",
                        "voice-english-memory");
        figures.forEach(figure -> System.out.printf(
                "%s: median %.1f, worst %.1f %s%n",
                figure.id(), figure.sample().median(), figure.sample().worst(), figure.unit()));
        assertThat(figures)
                .allSatisfy(figure -> assertThat(figure.sample().median()).isPositive());
        await().atMost(Duration.ofSeconds(20))
                .until(() -> ProcessHandle.current()
                        .descendants()
                        .noneMatch(
                                process -> process.info().command().orElse("").contains("espeak")));
    }
}
