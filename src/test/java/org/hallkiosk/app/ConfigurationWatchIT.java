package org.hallkiosk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.hallkiosk.cli.Speech;
import org.hallkiosk.text.Language;
import org.hallkiosk.text.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A service file that comes or changes while the terminal runs is seen by the next applicant, and a bad one by nobody. */
@Timeout(120)
class ConfigurationWatchIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String PERMIT = "services/residence-permit.yaml";
    private static final String TO_SERVICES = """
            - wait for: attract
            - tap: 点这里，开始办理
            - tap: 中文
            - wait for: service
            """;

    @TempDir
    private Path temporary;

    private final StringWriter told = new StringWriter();
    private Path configuration;
    private RunningKiosk kiosk;
    private ConfigurationWatch watch;

    @BeforeEach
    void aKioskThatWatchesItsFolder() throws Exception {
        configuration = CommandRun.configurationCopy(temporary);
        kiosk = RunningKiosk.start(temporary, temporary.resolve("state"), configuration);
        Speech speech = new Speech(new PrintWriter(told, true), Texts.load(configuration.resolve("text")), Language.EN);
        watch = ConfigurationWatch.over(
                configuration,
                new Configurations(Home.ofThisProgram(), temporary.resolve("reload"), () -> speech),
                kiosk.terminal(),
                kiosk.window(),
                speech);
        watch.start();
    }

    @AfterEach
    void stop() {
        watch.close();
        kiosk.close();
    }

    private void awaitTold(String text) {
        await().atMost(PATIENCE).until(() -> told.toString().contains(text));
    }

    @Test
    void newServiceStandsThereForTheNextApplicantAndCanBeDone() throws Exception {
        kiosk.walk(TO_SERVICES);

        Files.writeString(
                configuration.resolve("services/senior-permit.yaml"),
                Files.readString(configuration.resolve(PERMIT))
                        .replace("id: residence-permit\n", "id: senior-permit\n")
                        .replace("99200900100001", "99200900100099")
                        .replace("居住证办理（示例）", "老人居住证（示例）")
                        .replace("en: Residence permit (sample)", "en: Senior permit (sample)"));
        awaitTold("The next applicant sees it.");

        // Who is here goes on with what they found.
        assertThat(kiosk.words()).noneMatch(word -> word.contains("老人居住证"));
        kiosk.walk("""
                - tap: 首页
                - wait for: attract
                """);
        await().atMost(PATIENCE)
                .until(() -> kiosk.terminal()
                        .configuration()
                        .catalogue()
                        .item("senior-permit")
                        .isPresent());
        kiosk.walk(TO_SERVICES, """
                - tap: 老人居住证
                - wait for: question
                - tap: 我本人
                - expect text: 凭什么申领
                - tap: 首页
                - wait for: attract
                """);
    }

    @Test
    void badFileIsToldWithItsLineAndChangesNothingUntilItIsMended() throws Exception {
        Path permit = configuration.resolve(PERMIT);
        String good = Files.readString(permit);

        Files.writeString(permit, good.replace("channel: AT_ONE_WINDOW", "channel: AT_SOME_WINDOW"));
        awaitTold("the terminal goes on with what it had");
        assertThat(told.toString()).contains(PERMIT, "AT_SOME_WINDOW");
        kiosk.walk(TO_SERVICES, """
                - tap: 居住证办理
                - wait for: question
                - tap: 首页
                - wait for: attract
                """);

        Files.writeString(permit, good.replace("居住证办理（示例）", "居住证新办（示例）"));
        awaitTold("The next applicant sees it.");
        kiosk.walk(TO_SERVICES, """
                - tap: 居住证新办
                - wait for: question
                - tap: 首页
                - wait for: attract
                """);
    }
}
