package org.hallkiosk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.hallkiosk.device.IdCard.Sex;
import org.hallkiosk.device.IdCard.TravelDocument;
import org.hallkiosk.driver.pcsc.PcscDaemon;
import org.hallkiosk.simulator.SimulatedSmartCardReader;
import org.hallkiosk.simulator.chip.TravelDocumentChip;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a technician types for a PC/SC reader, on the real pcscd with a virtual reader and a passport of software. */
@Timeout(value = 90, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CardReaderCommandsIT {
    private static final String ACCESS_NUMBER = "500540";
    private static final TravelDocument PASSPORT = new TravelDocument(
            "P",
            "UTO",
            "SPECIMEN",
            "ANNA MARIA",
            Sex.FEMALE,
            LocalDate.of(1974, 8, 12),
            "L898902C3",
            "UTO",
            Optional.of(LocalDate.of(2032, 4, 15)));

    @TempDir
    static Path folder;

    private static PcscDaemon daemon;
    private static SimulatedSmartCardReader slot;
    private static Path configuration;

    @TempDir
    Path state;

    @BeforeAll
    static void startDaemon() throws Exception {
        daemon = PcscDaemon.reserve(folder);
        daemon.start();
        slot = daemon.slot(0);
        configuration = CommandRun.configurationCopy(folder);
        CommandRun.replace(
                configuration.resolve("kiosk.yaml"), "generic-sdt, port: simulated", "generic-pcsc, port: 'pcsc://*'");
    }

    @AfterAll
    static void stopDaemon() throws Exception {
        daemon.close();
    }

    @AfterEach
    void lift() {
        slot.lift();
    }

    @Test
    void everyReaderIsFoundWithALineThatOpensIt() {
        CommandRun found = CommandRun.english(state, "devices", "find", "--no-network", "--cups", "none");
        assertThat(found.out())
                .contains("PC/SC reader (generic)")
                .contains("model: generic-pcsc, port: '" + slot.port() + " 00 00'}");
        CommandRun status = CommandRun.english(
                state,
                "devices",
                "status",
                "ID_CARD_READER",
                "--port",
                slot.port() + " 00 00",
                "--json",
                "--config",
                configuration.toString());
        assertThat(found.exit()).isZero();
        assertThat(status.out()).contains("\"condition\":\"ready\"");
    }

    @Test
    void aPassportSaysThatItWantsItsKey() throws Exception {
        slot.place(TravelDocumentChip.withPace(PASSPORT, ACCESS_NUMBER));
        CommandRun run = read();
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("key-wanted");
    }

    @Test
    void aPassportIsReadByItsAccessNumberWhichStandsNowhere() throws Exception {
        slot.place(TravelDocumentChip.withPace(PASSPORT, ACCESS_NUMBER));
        CommandRun run = read("--can", ACCESS_NUMBER);
        assertThat(run.exit()).as(run.out() + run.err()).isZero();
        assertThat(run.out()).contains("\"outcome\":\"read\"");
        assertThat(written(run)).doesNotContain(ACCESS_NUMBER, "L898902C3", "1974-08-12");
    }

    @Test
    void aPassportIsReadByItsPrintedDataWhichStandNowhere() throws Exception {
        slot.place(TravelDocumentChip.withBasicAccess(PASSPORT));
        CommandRun run = read("--mrz", "L898902C3,1974-08-12,2032-04-15");
        assertThat(run.exit()).as(run.out() + run.err()).isZero();
        assertThat(written(run)).doesNotContain("L898902C3", "1974-08-12");
    }

    @Test
    void aKeyOfAnotherDocumentIsRefusedByTheChip() throws Exception {
        slot.place(TravelDocumentChip.withPace(PASSPORT, ACCESS_NUMBER));
        CommandRun run = read("--can", "918273");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("key-refused");
        assertThat(written(run)).doesNotContain("918273");
    }

    @ParameterizedTest
    @ValueSource(strings = {"91827", "9182736", "91827a"})
    void anAccessNumberOfTheWrongFormIsRefusedWithoutBeingRepeated(String wrong) throws Exception {
        CommandRun run = read("--can", wrong);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).contains("--can");
        assertThat(written(run)).doesNotContain(wrong);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"L898902C3", "L898902C3,740812,320415", "L898902C3,1974-13-12,2032-04-15", "L8 9,1974-08-12,"})
    void printedDataOfTheWrongFormAreRefusedWithoutBeingRepeated(String wrong) throws Exception {
        CommandRun run = read("--mrz", wrong);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).contains("--mrz");
        assertThat(written(run)).doesNotContain(wrong);
    }

    @Test
    void aKeyThatIsLeftOutIsAskedForAndNotShown() throws Exception {
        slot.place(TravelDocumentChip.withPace(PASSPORT, ACCESS_NUMBER));
        Path seen = folder.resolve("terminal.txt");
        List<String> call = call();
        call.add("--can");
        Process terminal = new ProcessBuilder("script", "-q", "-e", "-f", "-c", program(call), "/dev/null")
                .redirectErrorStream(true)
                .redirectOutput(seen.toFile())
                .start();
        try (PrintWriter keyboard = new PrintWriter(terminal.getOutputStream(), true, StandardCharsets.UTF_8)) {
            await("it asks")
                    .atMost(Duration.ofSeconds(40))
                    .until(() -> Files.readString(seen).contains("--can"));
            keyboard.println(ACCESS_NUMBER);
            assertThat(terminal.waitFor(40, TimeUnit.SECONDS)).isTrue();
        } finally {
            terminal.destroyForcibly();
        }
        assertThat(Files.readString(seen)).contains("\"outcome\":\"read\"").doesNotContain(ACCESS_NUMBER);
    }

    /** As a shell takes it, on a terminal of its own. */
    private String program(List<String> arguments) {
        List<String> words = new ArrayList<>(List.of(
                "HALL_KIOSK_STATE=" + state,
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        words.addAll(arguments);
        return words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" ", "env ", ""));
    }

    private CommandRun read(String... more) {
        List<String> call = call();
        call.addAll(List.of(more));
        return CommandRun.english(state, call.toArray(String[]::new));
    }

    private static List<String> call() {
        return new ArrayList<>(List.of(
                "devices",
                "read",
                "ID_CARD_READER",
                "--config",
                configuration.toString(),
                "--port",
                slot.port(),
                "--json",
                "--timeout",
                "15s"));
    }

    /** Everything that the command left behind: what it said, and every file. */
    private String written(CommandRun run) throws Exception {
        StringBuilder all = new StringBuilder(run.out()).append(run.err());
        try (var files = Files.walk(state)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }
}
