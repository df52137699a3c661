package org.hallkiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hallkiosk.platform.TerminalKey;
import org.hallkiosk.platform.contract.CaseState;
import org.hallkiosk.platform.contract.SupplementRequest;
import org.hallkiosk.platform.reference.PlatformServer;
import org.hallkiosk.platform.reference.ReferencePlatform;
import org.hallkiosk.text.LocalizedText;
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
                kiosk.walk(Path.of("kiosk-config", "journeys", "follow-by-card.en.yaml"));
                kiosk.assertNothingIsLeftOf(4);
                kiosk.walk(Path.of("kiosk-config", "journeys", "follow-by-receipt.zh-CN.yaml"));
                kiosk.assertNothingIsLeftOf(9);
                assertThat(kiosk.documentPrinter().documents()).hasSize(8);
            }
        }
    }

    @Test
    void whatIsStillWantedIsGivenAtTheTerminal() throws Exception {
        Path state = folder.resolve("state");
        ReferencePlatform platform = new ReferencePlatform(
                List.of(),
                Map.of(
                        "T-0001",
                        TerminalKey.of(state.resolve("keys/terminal.key")).getPublic()),
                Clock.systemUTC());
        try (PlatformServer server = PlatformServer.start(platform, 0)) {
            Path configuration = CommandRun.configurationCopy(folder);
            Files.writeString(
                    configuration.resolve("kiosk.yaml"),
                    "platform: {address: '" + server.url() + "'}\n",
                    StandardOpenOption.APPEND);
            try (RunningKiosk kiosk = RunningKiosk.start(folder, state, configuration)) {
                kiosk.walk(ApplicantSteps.TO_CERTIFICATE_IDENTIFY, """
                        - place card: 2
                        - wait for: consent
                        - tap: 同意查询
                        - wait for: preview
                        - lift card
                        - tap: 打印
                        - wait for: farewell
                        - tap: 完成
                        - wait for: attract
                        """);
                platform.want(
                        platform.applications().getFirst().id(),
                        new SupplementRequest(
                                "S-1",
                                new LocalizedText("您的手机号码", "Your mobile number"),
                                List.of("person.phone"),
                                0,
                                Optional.empty(),
                                false));
                kiosk.walk("""
                        - tap: 点这里，开始办理
                        - tap: 中文
                        - wait for: service
                        - tap: 查进度、取结果
                        - wait for: follow
                        - place card: 2
                        - wait for: case
                        - lift card
                        - expect text: 还缺材料
                        - expect text: 可以在这里补
                        - tap: 现在就补
                        - wait for: supplement
                        - type: "13900001234"
                        - tap: 完成
                        - wait for: case
                        - expect text: 正在办理
                        - expect text: 已经收到
                        - tap: 完成
                        - wait for: attract
                        """);
                kiosk.assertNothingIsLeftOf(2);
                platform.want(
                        platform.applications().getFirst().id(),
                        new SupplementRequest(
                                "S-2",
                                new LocalizedText("您的手机号码", "Your mobile number"),
                                List.of("person.phone"),
                                0,
                                Optional.empty(),
                                false));
                kiosk.walk("""
                        - tap: 点这里，开始办理
                        - wait for: language
                        - tap: English
                        - wait for: service
                        - tap: My applications and results
                        - wait for: follow
                        - place card: 2
                        - wait for: case
                        - lift card
                        - expect text: You can give it here
                        - tap: Give it now
                        - wait for: supplement
                        - type: "13900001234"
                        - tap: Done
                        - wait for: case
                        - expect text: It has arrived, thank you
                        - tap: Finish
                        - wait for: attract
                        """);
            }
            assertThat(platform.seenCases().getFirst().state()).isEqualTo(CaseState.ACCEPTED);
        }
    }
}
