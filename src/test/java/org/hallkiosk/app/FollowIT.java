package org.hallkiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.hallkiosk.platform.TerminalKey;
import org.hallkiosk.platform.reference.PlatformServer;
import org.hallkiosk.platform.reference.ReferencePlatform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The shipped journeys of people who come back, at a whole kiosk and a platform over HTTP. */
@Timeout(240)
class FollowIT {
    @TempDir
    private Path folder;

    @Test
    void whoComesBackSeesTheCaseByCardOrReceiptAndTakesTheResultAlong() throws Exception {
        Path state = folder.resolve("state");
        ReferencePlatform platform = new ReferencePlatform(
                        List.of(),
                        Map.of(
                                "T-0001",
                                TerminalKey.of(state.resolve("keys/terminal.key"))
                                        .getPublic()),
                        Clock.systemUTC())
                .decidingAtOnce();
        try (PlatformServer server = PlatformServer.start(platform, 0)) {
            Path configuration = CommandRun.configurationCopy(folder);
            Files.writeString(
                    configuration.resolve("kiosk.yaml"),
                    "platform: {address: '" + server.url() + "'}\n",
                    StandardOpenOption.APPEND);
            try (RunningKiosk kiosk = RunningKiosk.start(folder, state, configuration)) {
                kiosk.walk(Path.of("kiosk-config", "journeys", "follow-by-card.zh-CN.yaml"));
                kiosk.assertNothingIsLeftOf(2);
                assertThat(kiosk.documentPrinter().documents()).hasSize(2);
                kiosk.walk(Path.of("kiosk-config", "journeys", "follow-by-receipt.en.yaml"));
                kiosk.assertNothingIsLeftOf(1);
                assertThat(kiosk.documentPrinter().documents()).hasSize(4);
            }
        }
    }
}
