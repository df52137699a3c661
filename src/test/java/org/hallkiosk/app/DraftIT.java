package org.hallkiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
}
