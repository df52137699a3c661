package org.hallkiosk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hallkiosk.app.ApplicantSteps.FILL_IN_THE_REST;
import static org.hallkiosk.app.ApplicantSteps.SIGN;
import static org.hallkiosk.app.ApplicantSteps.TO_PERMIT_IDENTIFY;
import static org.hallkiosk.app.ApplicantSteps.WITH_CODE;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.hallkiosk.cli.Speech;
import org.hallkiosk.configuration.Configuration;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.simulator.SimulatedDocumentPrinter;
import org.hallkiosk.simulator.SimulatedTicketPrinter;
import org.hallkiosk.simulator.SimulatedTicketPrinter.Model;
import org.hallkiosk.simulator.Trouble;
import org.hallkiosk.store.KioskStore;
import org.hallkiosk.store.PrintEntry;
import org.hallkiosk.store.PrintState;
import org.hallkiosk.store.SendPermission;
import org.hallkiosk.store.StoreOpening;
import org.hallkiosk.text.Language;
import org.hallkiosk.text.Texts;
import org.hallkiosk.transport.SerialLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A kiosk in a process of its own is killed with SIGKILL while its applicant's papers are on their way; the printers
 * outlive it, as real ones do. The next start on the same state knows what was handed in and sends nothing again.
 */
@Timeout(180)
class KilledKioskIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String HEADING = "朝阳区政务服务大厅";
    private static final String NAME_ON_CARD_1 = "林晓雯";

    @TempDir
    private Path folder;

    private Path state;
    private Path configurationFolder;
    private SimulatedTicketPrinter ticketPrinter;
    private SimulatedDocumentPrinter documentPrinter;

    @BeforeEach
    void setUpPrintersThatOutliveTheKiosk() throws IOException {
        state = folder.resolve("state");
        ticketPrinter = SimulatedTicketPrinter.onSerial(
                folder.resolve("ticket-printer"), SerialLine.of8N1(115_200), Model.eightyMillimetres());
        documentPrinter = new SimulatedDocumentPrinter(folder.resolve("printed"));
        configurationFolder = configuration(Map.of(
                "TICKET_PRINTER", ticketPrinter.port(),
                "DOCUMENT_PRINTER", documentPrinter.port()));
    }

    @AfterEach
    void switchThemOff() {
        ticketPrinter.close();
        documentPrinter.close();
    }

    @Test
    void killedInTheMiddleOfATicketCallsItUncertainAndNeverSendsItAgain() throws Exception {
        documentPrinter.set(Trouble.SLOW, true);
        Process kiosk = applicantHandsIn();

        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(5))
                .failFast("the applicant got stuck", () -> !kiosk.isAlive())
                .until(() -> !ticketPrinter.unfinished().lines().isEmpty());
        kill(kiosk);

        List<String> uncertain = nextStartReportsAsUncertain();
        assertThat(uncertain).anyMatch(job -> job.startsWith("ticket-"));
        assertThat(ticketsOnTheWire()).isEqualTo(1);
        assertThat(documentPrinter.documents()).hasSizeLessThanOrEqualTo(1);
        assertStoreHolds(uncertain);
    }

    @Test
    void killedRightAfterHandingInKeepsTheApplicationAndPrintsNothingByItself() throws Exception {
        documentPrinter.set(Trouble.PAPER_OUT, true);
        ticketPrinter.set(Trouble.UNPLUGGED, true);
        Process kiosk = applicantHandsIn("- expect text: 已提交\n");

        awaitLine(kiosk, "已提交");
        kill(kiosk);
        documentPrinter.set(Trouble.PAPER_OUT, false);
        ticketPrinter.set(Trouble.UNPLUGGED, false);

        List<String> uncertain = nextStartReportsAsUncertain();
        // Killed before the journal knew of the print, it was not sent at all; after that it is uncertain.
        assertThat(documentPrinter.documents().isEmpty()
                        || uncertain.stream().anyMatch(job -> job.startsWith("document-")))
                .isTrue();
        assertThat(ticketsOnTheWire()).isZero();
        assertThat(documentPrinter.documents()).hasSizeLessThanOrEqualTo(1);
        assertStoreHolds(uncertain);
    }

    /** Starts the real program with a scripted applicant who stays until it is killed. */
    private Process applicantHandsIn(String... then) throws IOException {
        Path script = folder.resolve("applicant.yaml");
        Files.writeString(
                script,
                "steps:\n" + TO_PERMIT_IDENTIFY + WITH_CODE + FILL_IN_THE_REST + SIGN + "- tap: 提交、打印并取号\n"
                        + String.join("", then) + "- wait for: nothing-of-this-name\n");
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
        command.addAll(List.of("journey", script.toString(), "--config", configurationFolder.toString()));
        command.addAll(List.of("--out", folder.resolve("out").toString(), "--state", state.toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("kiosk.log").toFile())
                .start();
    }

    private void awaitLine(Process kiosk, String text) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .failFast("the applicant got stuck", () -> !kiosk.isAlive())
                .until(() -> Files.readString(folder.resolve("kiosk.log")).contains(text));
    }

    private static void kill(Process kiosk) throws InterruptedException {
        kiosk.destroyForcibly();
        assertThat(kiosk.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    /** Starts the terminal again on what is left, lets it stand idle with working printers, and asks its monitor. */
    private List<String> nextStartReportsAsUncertain() throws Exception {
        assertNothingReadableOf(NAME_ON_CARD_1);
        Speech speech = speech();
        Configuration configuration = new Configurations(Home.ofThisProgram(), state, () -> speech)
                .load(configurationFolder, speech.out(), false)
                .orElseThrow();
        try (KioskTerminal terminal = new KioskTerminal(
                configuration.withPorts(Map.of(
                        "ID_CARD_READER", folder.resolve("nothing").toString(),
                        "CODE_SCANNER", folder.resolve("nothing").toString())),
                Drivers.shipped(),
                Map.of(),
                Clock.system(ZoneId.systemDefault()))) {
            terminal.start();
            terminal.startMonitor();
            await().atMost(PATIENCE)
                    .until(() -> terminal.supervisor().canServe(DeviceKind.TICKET_PRINTER)
                            && terminal.supervisor().canServe(DeviceKind.DOCUMENT_PRINTER)
                            && status(terminal)
                                    .at("/store/condition")
                                    .asString()
                                    .equals("ready"));
            // Only standing idle for a while can show that nothing is sent by itself.
            await().during(Duration.ofSeconds(2))
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> ticketsOnTheWire() <= 1
                            && documentPrinter.documents().size() <= 1);
            List<String> jobs = new ArrayList<>();
            status(terminal)
                    .get("uncertainPrints")
                    .forEach(print -> jobs.add(print.get("job").asString()));
            return jobs;
        }
    }

    /** Each ticket begins with its queue's heading; what is cut off by the kill counts too. */
    private int ticketsOnTheWire() {
        String received = new String(ticketPrinter.received(), GB18030);
        int count = 0;
        for (int at = received.indexOf(HEADING); at >= 0; at = received.indexOf(HEADING, at + 1)) {
            count++;
        }
        return count;
    }

    private void assertStoreHolds(List<String> uncertain) throws Exception {
        StoreOpening opening = KioskStore.open(state.resolve("data"), state.resolve("keys/kiosk.key"));
        try (KioskStore store = ((StoreOpening.Opened) opening).store()) {
            assertThat(store.applications().count()).isEqualTo(1);
            for (String job : uncertain) {
                PrintEntry entry = store.printJournal().find(job).orElseThrow();
                assertThat(entry.state()).isEqualTo(PrintState.UNCERTAIN);
                assertThat(entry.attempts()).isEqualTo(1);
                assertThat(store.printJournal().sending(job)).isInstanceOf(SendPermission.Refused.class);
            }
        }
    }

    private static JsonNode status(KioskTerminal terminal) throws Exception {
        int port = terminal.monitor().orElseThrow().port();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return new JsonMapper()
                    .readTree(client.send(
                                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/status"))
                                            .build(),
                                    HttpResponse.BodyHandlers.ofString())
                            .body());
        }
    }

    /** As the kill left them: database, write-ahead log and all. */
    private void assertNothingReadableOf(String personal) throws IOException {
        byte[] wanted = personal.getBytes(StandardCharsets.UTF_8);
        try (Stream<Path> files = Files.walk(state)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertThat(content.contains(new String(wanted, StandardCharsets.ISO_8859_1)))
                        .as("the applicant's name in %s", file)
                        .isFalse();
            }
        }
    }

    private static Speech speech() throws IOException {
        return new Speech(new PrintWriter(System.out, true), Texts.load(Path.of("kiosk-config", "text")), Language.EN);
    }

    /** The shipped configuration with some devices at other ports, and any free port for the monitor. */
    private Path configuration(Map<String, String> ports) throws IOException {
        Path shipped = Path.of("kiosk-config");
        Path copy = folder.resolve("kiosk-config");
        try (Stream<Path> files = Files.walk(shipped)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(shipped.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        Path kiosk = copy.resolve("kiosk.yaml");
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(kiosk)) {
            String edited = line.replaceFirst("monitor: \\{port: [0-9]+}", "monitor: {port: 0}");
            for (Map.Entry<String, String> port : ports.entrySet()) {
                if (line.strip().startsWith(port.getKey() + ": {kind")) {
                    edited = edited.replace("port: simulated", "port: " + port.getValue());
                }
            }
            lines.add(edited);
        }
        Files.write(kiosk, lines);
        return copy;
    }
}
