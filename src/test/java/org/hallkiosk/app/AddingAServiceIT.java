package org.hallkiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The example of {@code docs/adding-a-service.md}: its file put among the shipped ones, checked, and walked. */
@Timeout(120)
class AddingAServiceIT {
    private static final Path GUIDE = Path.of("docs/adding-a-service.md");
    private static final Pattern BLOCK = Pattern.compile("<!-- (\\S+) -->\\s*```\\w*\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path temporary;

    @Test
    void theGuidesFileIsAllThatAServiceNeeds() throws Exception {
        Path configuration = CommandRun.configurationCopy(temporary);
        for (var block : blocks(GUIDE).entrySet()) {
            Files.writeString(configuration.resolve(block.getKey()), block.getValue());
        }

        CommandRun check = CommandRun.english(
                temporary.resolve("check"), "catalog", "check", "--config", configuration.toString());

        assertThat(check.exit()).as(check.out()).isZero();
        try (RunningKiosk kiosk = RunningKiosk.start(temporary, temporary.resolve("state"), configuration)) {
            kiosk.walk(configuration.resolve("journeys/senior-card.zh-CN.yaml"));
            kiosk.assertNothingIsLeftOf(2);
            assertThat(kiosk.ticketPrinter().tickets()).hasSize(1);
        }
    }

    @Test
    void bothLanguagesOfTheGuideShowTheSameFiles() throws IOException {
        assertThat(blocks(GUIDE))
                .containsOnlyKeys("services/senior-card.yaml", "journeys/senior-card.zh-CN.yaml")
                .isEqualTo(blocks(Path.of("docs/adding-a-service.zh-CN.md")));
    }

    /** By the path within the configuration that stands above each. */
    private static Map<String, String> blocks(Path guide) throws IOException {
        Map<String, String> blocks = new LinkedHashMap<>();
        Matcher block = BLOCK.matcher(Files.readString(guide));
        while (block.find()) {
            blocks.put(block.group(1), block.group(2));
        }
        return blocks;
    }
}
