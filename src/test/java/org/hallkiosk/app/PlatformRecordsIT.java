package org.hallkiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hallkiosk.platform.contract.HandedInApplication;
import org.hallkiosk.platform.contract.Licence;
import org.hallkiosk.platform.contract.LicenceReference;
import org.hallkiosk.platform.contract.SharedFact;
import org.hallkiosk.platform.reference.KnownPerson;
import org.hallkiosk.platform.reference.PlatformServer;
import org.hallkiosk.platform.reference.ReferencePlatform;
import org.hallkiosk.text.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A whole kiosk that asks a platform over HTTP for shared data: the form fills itself in, or the applicant types. */
@Timeout(150)
class PlatformRecordsIT {
    private static final LocalizedText POLICE = new LocalizedText("公安局（示例）", "Police (sample)");
    private static final String TO_CONSENT = """
            - wait for: attract
            - tap: 点这里，开始办理
            - tap: 中文
            - wait for: service
            - tap: 居住证签注
            - tap: 开始办理
            - wait for: identify
            - place card: 1
            - wait for: consent
            - lift card
            - tap: 同意，帮我填好
            - wait for: form
            """;

    private static final Licence REGISTER = new Licence(
            "EL-1",
            "household-register",
            new LocalizedText("户口簿", "Household register"),
            POLICE,
            "SAMPLE-1",
            Optional.empty());

    @TempDir
    private Path folder;

    @Test
    void whatThePlatformKnowsNobodyTypesOrBringsAndWithoutItTheyDo() throws Exception {
        ReferencePlatform platform = new ReferencePlatform(
                List.of(
                        new KnownPerson(
                                "110105199005200022",
                                List.of(new SharedFact("residence.address", "北京市朝阳区平台路9号", POLICE)),
                                List.of()),
                        new KnownPerson("110105194802110035", List.of(), List.of(REGISTER))),
                Map.of(),
                Clock.systemUTC());
        try (PlatformServer server = PlatformServer.start(platform, 0)) {
            try (RunningKiosk kiosk = RunningKiosk.start(
                    folder,
                    folder.resolve("state"),
                    askingThePlatform(server.url().toString()))) {
                kiosk.walk(
                        TO_CONSENT, "- expect field: {现居住地址: 北京市朝阳区平台路9号}\n", "- expect text: 共享数据\n", "- tap: 首页\n");
                kiosk.assertNothingIsLeftOf(1);
                kiosk.walk(Path.of("kiosk-config", "journeys", "e-licence-fetched.zh-CN.yaml"));
                kiosk.assertNothingIsLeftOf(2);
                kiosk.walk(Path.of("kiosk-config", "journeys", "e-licence-refused.en.yaml"));
                kiosk.assertNothingIsLeftOf(1);
                assertThat(platform.applications())
                        .extracting(HandedInApplication::licences)
                        .containsExactly(List.of(new LicenceReference(REGISTER.kind(), REGISTER.id())), List.of());
                server.close();
                kiosk.walk(TO_CONSENT, "- expect text: 现在取不到信息\n", "- tap: 首页\n");
                kiosk.assertNothingIsLeftOf(1);
                kiosk.walk(Path.of("kiosk-config", "journeys", "e-licence-platform-away.zh-CN.yaml"));
                kiosk.assertNothingIsLeftOf(2);
            }
        }
    }

    private Path askingThePlatform(String address) throws Exception {
        Path copy = CommandRun.configurationCopy(folder);
        Path kiosk = copy.resolve("kiosk.yaml");
        CommandRun.replace(kiosk, "residence: samples/residence.yaml", "residence: platform");
        Files.writeString(kiosk, "platform: {address: '" + address + "'}\n", StandardOpenOption.APPEND);
        return copy;
    }
}
