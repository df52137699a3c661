package org.hallkiosk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hallkiosk.cli.Speech;
import org.hallkiosk.text.Language;
import org.hallkiosk.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The example of {@code docs/adding-a-service.md}: its file saved while a terminal runs, seen there, checked, and walked. */
@Timeout(180)
class AddingAServiceIT {
    private static final Path GUIDE = Path.of("docs/adding-a-service.md");
    private static final Pattern BLOCK = Pattern.compile("<!-- (\\S+) -->\\s*```\\w*\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path temporary;

    @Test
    void theGuidesFileIsAllThatAServiceNeedsAndTheNextApplicantSeesIt() throws Exception {
        Path configuration = CommandRun.configurationCopy(temporary);
        StringWriter told = new StringWriter();
        Speech speech = new Speech(new PrintWriter(told, true), Texts.load(configuration.resolve("text")), Language.EN);
        try (RunningKiosk kiosk = RunningKiosk.start(temporary, temporary.resolve("state"), configuration);
                ConfigurationWatch watch = ConfigurationWatch.over(
                        configuration,
                        new Configurations(Home.ofThisProgram(), temporary.resolve("reload"), () -> speech),
                        kiosk.terminal(),
                        kiosk.window(),
                        speech)) {
            watch.start();
            for (var block : blocks(GUIDE).entrySet()) {
                Files.writeString(configuration.resolve(block.getKey()), block.getValue());
            }
            await().atMost(Duration.ofSeconds(60)).until(() -> told.toString().contains("The next applicant sees it."));
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> kiosk.terminal()
                            .configuration()
                            .catalogue()
                            .item("senior-card")
                            .isPresent());

            CommandRun check = CommandRun.english(
                    temporary.resolve("check"), "catalog", "check", "--config", configuration.toString());
            assertThat(check.exit()).as(check.out()).isZero();
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
