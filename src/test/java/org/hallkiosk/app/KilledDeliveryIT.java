package org.hallkiosk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hallkiosk.app.ApplicantSteps.FILL_IN_THE_REST;
import static org.hallkiosk.app.ApplicantSteps.SIGN;
import static org.hallkiosk.app.ApplicantSteps.TO_PERMIT_IDENTIFY;
import static org.hallkiosk.app.ApplicantSteps.WITH_CODE;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.hallkiosk.cli.Speech;
import org.hallkiosk.configuration.Configuration;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.platform.PlatformCondition;
import org.hallkiosk.platform.TerminalKey;
import org.hallkiosk.platform.reference.PlatformServer;
import org.hallkiosk.platform.reference.ReferencePlatform;
import org.hallkiosk.text.Language;
import org.hallkiosk.text.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A kiosk in a process of its own is killed with SIGKILL while an application is on its way over HTTP: before the platform
 * has it, when it has it and the terminal does not know, and when both know. The next start on the same state brings it to
 * the platform, and it is there once.
 */
@Timeout(240)
class KilledDeliveryIT {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @TempDir
    private Path folder;

    private Path state;
    private ReferencePlatform platform;
    private PlatformServer server;

    @BeforeEach
    void startPlatform() throws IOException {
        state = folder.resolve("state");
        platform = new ReferencePlatform(
                List.of(),
                Map.of(
                        "T-0001",
                        TerminalKey.of(state.resolve("keys/terminal.key")).getPublic()),
                Clock.systemUTC());
        server = PlatformServer.start(platform, 0);
    }

    @AfterEach
    void stopPlatform() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource(HeldPlatform.Where.class)
    void killedOnTheWayItIsAtThePlatformOnce(HeldPlatform.Where where) throws Exception {
        try (HeldPlatform held = new HeldPlatform(server.url(), where)) {
            Path configuration = speakingWith(held);
            Process kiosk = applicantHandsIn(configuration);
            await().atMost(PATIENCE)
                    .failFast("the applicant got stuck", () -> !kiosk.isAlive())
                    .until(() ->
                            where == HeldPlatform.Where.NOWHERE ? log().contains("wait for: farewell") : held.holds());
            kiosk.destroyForcibly();
            assertThat(kiosk.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(platform.applications()).hasSize(where == HeldPlatform.Where.BEFORE_THE_PLATFORM ? 0 : 1);

            held.letEverythingPass();
            try (KioskTerminal next = nextStart(configuration)) {
                next.start();
                await().atMost(PATIENCE)
                        .until(() -> next.report()
                                .platform()
                                .filter(report -> report.condition() == PlatformCondition.REACHABLE
                                        && report.outbox().waiting() == 0)
                                .isPresent());
            }
            assertThat(platform.applications()).hasSize(1);
            assertThat(platform.applications().getFirst().papers()).hasSize(1);
        }
    }

    private String log() throws IOException {
        Path log = folder.resolve("kiosk.log");
        return Files.exists(log) ? Files.readString(log) : "";
    }

    private Path speakingWith(HeldPlatform held) throws IOException {
        Path copy = CommandRun.configurationCopy(folder);
        Files.writeString(
                copy.resolve("kiosk.yaml"), "platform: {address: '" + held.url() + "'}\n", StandardOpenOption.APPEND);
        return copy;
    }

    private Process applicantHandsIn(Path configuration) throws IOException {
        Path script = Files.writeString(
                folder.resolve("applicant.yaml"),
                "steps:\n" + TO_PERMIT_IDENTIFY + WITH_CODE + FILL_IN_THE_REST + SIGN
                        + "- tap: 提交、打印并取号\n- wait for: farewell\n- wait for: nothing-of-this-name\n");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Dhallkiosk.home=" + Path.of("").toAbsolutePath(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of("journey", script.toString(), "--config", configuration.toString()));
        command.addAll(List.of("--out", folder.resolve("out").toString(), "--state", state.toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("kiosk.log").toFile())
                .start();
    }

    /** The terminal on what is left, with devices that are not there: this is about what it sends by itself. */
    private KioskTerminal nextStart(Path folderOfConfiguration) throws IOException {
        Speech speech = new Speech(
                new PrintWriter(System.err, true),
                Texts.load(Home.ofThisProgram().configuration().resolve("text")),
                Language.EN);
        Configuration configuration = new Configurations(Home.ofThisProgram(), state, () -> speech)
                .load(folderOfConfiguration, speech.out(), false)
                .orElseThrow();
        Map<String, String> nowhere = configuration.devices().stream()
                .collect(Collectors.toMap(
                        DeviceSettings::id, device -> folder.resolve("nothing").toString()));
        return new KioskTerminal(
                configuration.withPorts(nowhere), Drivers.shipped(), Map.of(), Clock.system(ZoneId.systemDefault()));
    }
}
