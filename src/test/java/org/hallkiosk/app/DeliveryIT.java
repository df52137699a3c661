package org.hallkiosk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hallkiosk.app.ApplicantSteps.FILL_IN_THE_REST;
import static org.hallkiosk.app.ApplicantSteps.SIGN;
import static org.hallkiosk.app.ApplicantSteps.TO_PERMIT_IDENTIFY;
import static org.hallkiosk.app.ApplicantSteps.WITH_CODE;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hallkiosk.platform.TerminalKey;
import org.hallkiosk.platform.contract.HandedInApplication;
import org.hallkiosk.platform.reference.PlatformServer;
import org.hallkiosk.platform.reference.ReferencePlatform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A whole kiosk and a platform over HTTP: what the applicant is told on screen and ticket is what is true. */
@Timeout(180)
class DeliveryIT {
    private static final String TO_FAREWELL = "- tap: 提交、打印并取号\n- wait for: farewell\n";

    @TempDir
    private Path folder;

    private ReferencePlatform platform;
    private PlatformServer server;
    private Path state;
    private Path configuration;

    @BeforeEach
    void startPlatform() throws Exception {
        state = folder.resolve("state");
        platform = new ReferencePlatform(
                List.of(),
                Map.of(
                        "T-0001",
                        TerminalKey.of(state.resolve("keys/terminal.key")).getPublic()),
                Clock.systemUTC());
        server = PlatformServer.start(platform, 0);
        configuration = CommandRun.configurationCopy(folder);
        Files.writeString(
                configuration.resolve("kiosk.yaml"),
                "platform: {address: '" + server.url() + "'}\n",
                StandardOpenOption.APPEND);
    }

    @AfterEach
    void stopPlatform() {
        server.close();
    }

    @Test
    void applicantLeavesWithThePlatformsOwnNumber() throws Exception {
        try (RunningKiosk kiosk = RunningKiosk.start(folder, state, configuration)) {
            kiosk.walk(
                    TO_PERMIT_IDENTIFY,
                    WITH_CODE,
                    FILL_IN_THE_REST,
                    SIGN,
                    TO_FAREWELL,
                    "- expect text: 已经送达，办件编号 CASE-000001\n");
            assertThat(platform.applications()).singleElement().satisfies(arrived -> {
                assertThat(arrived.serviceId()).isEqualTo("residence-permit");
                assertThat(arrived.terminalId()).isEqualTo("T-0001");
                assertThat(arrived.papers()).hasSize(1);
            });
            assertThat(kiosk.ticketPrinter().tickets().getFirst().lines())
                    .anyMatch(line -> line.contains("已送达，办件编号 CASE-000001"));
        }
    }

    @Test
    void deadPlatformIsSaidAsSuchAndTheApplicationArrivesLater() throws Exception {
        int port = server.url().getPort();
        server.close();
        try (RunningKiosk kiosk = RunningKiosk.start(folder, state, configuration)) {
            kiosk.walk(TO_PERMIT_IDENTIFY, WITH_CODE, FILL_IN_THE_REST, SIGN, TO_FAREWELL, "- expect text: 已在本机存好\n");
            assertThat(kiosk.ticketPrinter().tickets().getFirst().lines()).anyMatch(line -> line.contains("已存本机"));
            assertThat(platform.applications()).isEmpty();

            server = PlatformServer.start(platform, port);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> platform.applications().size() == 1);
        }
        assertThat(platform.applications())
                .extracting(HandedInApplication::serviceId)
                .containsExactly("residence-permit");
    }
}
