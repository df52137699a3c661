package org.hallkiosk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hallkiosk.platform.TerminalKey;
import org.hallkiosk.platform.contract.HandedInApplication;
import org.hallkiosk.platform.contract.Licence;
import org.hallkiosk.platform.contract.LicenceReference;
import org.hallkiosk.platform.contract.StatedFact;
import org.hallkiosk.platform.reference.KnownPerson;
import org.hallkiosk.platform.reference.PlatformServer;
import org.hallkiosk.platform.reference.ReferencePlatform;
import org.hallkiosk.store.Application;
import org.hallkiosk.text.LocalizedText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One form for a newborn's four matters: a platform over HTTP gets one case for each, linked, each with its own facts. */
@Timeout(180)
class BundleDeliveryIT {
    private static final Path WITHOUT_PLATFORM = Path.of("kiosk-config/journeys/newborn.en.yaml");
    private static final List<String> ITEMS =
            List.of("birth-registration", "newborn-household", "medical-insurance", "social-security-card");

    private static final Licence BIRTH_CERTIFICATE = new Licence(
            "EL-1",
            "birth-certificate",
            new LocalizedText("出生医学证明", "Birth certificate"),
            new LocalizedText("医院（示例）", "Hospital (sample)"),
            "SAMPLE-1",
            Optional.empty());

    @TempDir
    private Path folder;

    private Path journey;
    private ReferencePlatform platform;
    private PlatformServer server;
    private Path state;
    private Path configuration;

    @BeforeEach
    void startPlatform() throws Exception {
        state = folder.resolve("state");
        journey = Files.writeString(
                folder.resolve("newborn.yaml"),
                Files.readString(WITHOUT_PLATFORM)
                        .replaceFirst(
                                "  - wait for: form\n",
                                "  - wait for: consent\n  - tap: Yes, fetch them for me\n  - wait for: form\n"));
        platform = new ReferencePlatform(
                List.of(new KnownPerson("11010519950714004X", List.of(), List.of(BIRTH_CERTIFICATE))),
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
    void eachItemIsACaseOfItsOwnLinkedToTheOthers() throws Exception {
        try (RunningKiosk kiosk = RunningKiosk.start(folder, state, configuration)) {
            kiosk.walk(journey);
            assertThat(kiosk.documentPrinter().documents()).hasSize(1);
            assertThat(kiosk.ticketPrinter().tickets()).hasSize(1);
            assertThat(kiosk.ticketPrinter().tickets().getFirst().lines().toString())
                    .contains("CASE-000001", "CASE-000004");
        }

        List<HandedInApplication> arrived = platform.applications();
        assertThat(arrived).extracting(HandedInApplication::serviceId).containsExactlyElementsOf(ITEMS);
        assertThat(arrived)
                .extracting(one -> stated(one).get(Application.PART_OF))
                .containsOnly(stated(arrived.getFirst()).get(Application.PART_OF))
                .allSatisfy(receipt -> assertThat(receipt).isNotBlank());
        assertThat(arrived).extracting(one -> stated(one).get("person.name")).containsOnly("沈望舒");
        assertThat(arrived)
                .as("the child's birth certificate, with those that ask for it")
                .extracting(
                        one -> one.licences().stream().map(LicenceReference::id).toList())
                .containsExactly(List.of("EL-1"), List.of("EL-1"), List.of("EL-1"), List.of("EL-1"));
        assertThat(stated(arrived.get(0)))
                .containsEntry("child.order", "first")
                .doesNotContainKeys("child.name", "socialCard.bank");
        assertThat(stated(arrived.get(1)))
                .containsEntry("household.follows", "applicant")
                .containsKey("child.name")
                .doesNotContainKeys("child.order", "socialCard.bank");
        assertThat(stated(arrived.get(2))).containsEntry("insurance.group", "newborn");
        assertThat(stated(arrived.get(3)))
                .containsEntry("socialCard.bank", "first")
                .doesNotContainKey("spouse.name");
    }

    @Test
    void whileThePlatformIsDeadAllFourAreKeptAndArriveOnceInOrder() throws Exception {
        int port = server.url().getPort();
        server.close();
        try (RunningKiosk kiosk = RunningKiosk.start(folder, state, configuration)) {
            kiosk.walk(journey);
            assertThat(platform.applications()).isEmpty();

            server = PlatformServer.start(platform, port);
            await().atMost(Duration.ofSeconds(90))
                    .until(() -> platform.applications().size() == ITEMS.size());
        }
        assertThat(platform.applications())
                .extracting(HandedInApplication::serviceId)
                .containsExactlyElementsOf(ITEMS);
        assertThat(platform.applications().stream()
                        .map(HandedInApplication::receipt)
                        .distinct())
                .as("the receipt that the applicant went home with")
                .hasSize(1);
    }

    @Test
    void theItemThatThePlatformWillNotHaveIsNamedAndPutRightByItself() throws Exception {
        Path byCard = Files.writeString(
                folder.resolve("newborn-by-card.yaml"),
                Files.readString(Path.of("kiosk-config/journeys/newborn.zh-CN.yaml"))
                        .replaceFirst(
                                "  - wait for: form\n", "  - wait for: consent\n  - tap: 同意，帮我取\n  - wait for: form\n")
                        .replaceFirst(
                                "  - expect text: N0\n",
                                "  - expect text: 没有被接收：出生户口登记\n  - expect text: CASE-000003\n"));
        try (HeldPlatform between = new HeldPlatform(server.url(), HeldPlatform.Where.NOWHERE)) {
            between.turnAway("newborn-household");
            CommandRun.replace(
                    configuration.resolve("kiosk.yaml"),
                    server.url().toString(),
                    between.url().toString());
            try (RunningKiosk kiosk = RunningKiosk.start(folder, state, configuration)) {
                kiosk.walk(byCard);
                assertThat(kiosk.ticketPrinter().tickets().getFirst().lines().toString())
                        .contains("CASE-000001", "CASE-000003")
                        .doesNotContain("CASE-000004");
                kiosk.walk("""
                        - tap: 点这里，开始办理
                        - tap: 中文
                        - wait for: service
                        - tap: 出生户口登记
                        - tap: 随我
                        - tap: 开始办理
                        - wait for: identify
                        - place card: 1
                        - wait for: resume-draft
                        - lift card
                        - tap: 接着填
                        - wait for: consent
                        - tap: 同意，帮我取
                        - wait for: form
                        - expect field: {孩子姓名: 乐乐}
                        - tap: 首页
                        - wait for: attract
                        """);
            }
        }
        assertThat(platform.applications())
                .extracting(HandedInApplication::serviceId)
                .containsExactly("birth-registration", "medical-insurance", "social-security-card");
    }

    private static Map<String, String> stated(HandedInApplication application) {
        return application.facts().stream().collect(Collectors.toMap(StatedFact::name, StatedFact::value));
    }
}
