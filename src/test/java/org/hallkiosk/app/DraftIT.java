package org.hallkiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import org.hallkiosk.platform.drafts.DraftServer;
import org.hallkiosk.store.DraftSeal;
import org.hallkiosk.store.KioskStore;
import org.hallkiosk.store.StoreOpening;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Applicants who leave in the middle and come back, at a whole kiosk with real drivers at real ports. */
@Timeout(240)
class DraftIT {
    private static final String BEGIN = """
            - wait for: attract
            - tap: 点这里，开始办理
            - tap: 中文
            - wait for: service
            - tap: 居住证签注
            - tap: 开始办理
            - wait for: identify
            - place card: 1
            """;

    @TempDir
    private Path folder;

    @Test
    void whatWasLeftByCardIsResumedHandedInAndChanged() throws Exception {
        try (RunningKiosk kiosk = RunningKiosk.start(folder)) {
            kiosk.walk(Path.of("kiosk-config", "journeys", "draft-left-and-resumed.zh-CN.yaml"));
            kiosk.assertNothingIsLeftOf(1);
            assertThat(kiosk.ticketPrinter().tickets()).hasSize(2);
            kiosk.walk(Path.of("kiosk-config", "journeys", "draft-bundle.zh-CN.yaml"));
            kiosk.assertNothingIsLeftOf(2);
        }
    }

    @Test
    void whatWasLeftWithoutACardIsResumedByItsCode() throws Exception {
        try (RunningKiosk kiosk = RunningKiosk.start(folder)) {
            kiosk.walk(Path.of("kiosk-config", "journeys", "draft-by-code.en.yaml"));
            kiosk.assertNothingIsLeftOf(1);
        }
    }

    @Test
    void whatWasLeftIsThereAfterTheProgramWasRestarted() throws Exception {
        try (RunningKiosk kiosk = RunningKiosk.start(folder)) {
            kiosk.walk(BEGIN, """
                    - wait for: consent
                    - tap: 不用，我自己填
                    - wait for: form
                    - fill: {手机号码: "13900009999"}
                    - tap: 先存着，以后再办
                    - wait for: draft-kept
                    - lift card
                    - tap: 好，我先走了
                    - wait for: attract
                    """);
        }
        try (RunningKiosk kiosk = RunningKiosk.start(folder)) {
            kiosk.walk(BEGIN, """
                    - wait for: resume-draft
                    - tap: 接着填
                    - wait for: form
                    - expect field: {手机号码: "13900009999"}
                    - tap: 首页
                    """);
            kiosk.assertNothingIsLeftOf(1);
        }
    }

    @Test
    void whatWasLeftAtOneTerminalIsResumedAtAnother() throws Exception {
        KioskStore atTheHall = ((StoreOpening.Opened)
                        KioskStore.open(folder.resolve("hall/data"), folder.resolve("hall/keys/kiosk.key")))
                .store();
        Path hallKey = folder.resolve("hall/keys/hall.key");
        try (DraftServer server = DraftServer.start(0, atTheHall::drafts, DraftSeal.of(hallKey), Clock.systemUTC())) {
            Path configuration = askingForDraftsAt(server.port());
            try (RunningKiosk left = RunningKiosk.start(folder, withHallKey("left", hallKey), configuration)) {
                left.walk(BEGIN, """
                        - wait for: consent
                        - tap: 不用，我自己填
                        - wait for: form
                        - fill: {手机号码: "13900009999"}
                        - tap: 先存着，以后再办
                        - wait for: draft-kept
                        - expect text: 本大厅任一台机器
                        - lift card
                        - tap: 好，我先走了
                        - wait for: attract
                        """);
            }
            try (RunningKiosk right = RunningKiosk.start(folder, withHallKey("right", hallKey), configuration)) {
                right.walk(BEGIN, """
                        - wait for: resume-draft
                        - tap: 接着填
                        - wait for: form
                        - expect field: {手机号码: "13900009999"}
                        - tap: 首页
                        """);
                right.assertNothingIsLeftOf(1);
            }
        } finally {
            atTheHall.close();
        }
    }

    private Path withHallKey(String terminal, Path hallKey) throws IOException {
        Path state = folder.resolve(terminal);
        Files.createDirectories(state.resolve("keys"));
        Files.copy(hallKey, state.resolve("keys/hall.key"), StandardCopyOption.COPY_ATTRIBUTES);
        return state;
    }

    private Path askingForDraftsAt(int port) throws IOException {
        Path copy = CommandRun.configurationCopy(folder);
        Path kiosk = copy.resolve("kiosk.yaml");
        Files.writeString(
                kiosk,
                Files.readString(kiosk)
                        .replace(
                                "hallKeyFile: keys/hall.key",
                                "hallKeyFile: keys/hall.key, draftsAt: 'http://127.0.0.1:" + port + "'"));
        return copy;
    }
}
