package org.hallkiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hallkiosk.ui.gallery.GalleryLook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code gallery --out}: a picture of each component in each look, and an index that finds every one of them. */
class GalleryCommandTest {
    private static final Pattern SOURCE = Pattern.compile("src=\"([^\"]+)\"");

    @TempDir
    private Path folder;

    @Test
    void theIndexShowsAComponentInEveryLookAndSaysInWhich() throws Exception {
        CommandRun run = CommandRun.chinese(folder, "gallery", "--out", folder.toString(), "--only", "materialrow");
        assertThat(run.exit()).isZero();
        String index = Files.readString(folder.resolve("index.html"));
        List<String> shown = SOURCE.matcher(index)
                .results()
                .map((MatchResult found) -> found.group(1))
                .sorted()
                .toList();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".png")))
                    .containsExactlyInAnyOrderElementsOf(shown);
        }
        assertThat(shown).hasSize(GalleryLook.all().size());
        assertThat(index)
                .contains("<html lang=\"zh-CN\">", "<a href=\"#MaterialRow\">", "横屏 · 大字加高对比 · English")
                .doesNotContain("PrimaryButton");
    }

    @Test
    void aComponentThatThereIsNotIsSaid() {
        CommandRun run = CommandRun.english(folder, "gallery", "--out", folder.toString(), "--only", "Carrot");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).contains("There is no component Carrot.");
    }
}
