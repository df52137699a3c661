package org.hallkiosk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hallkiosk.simulator.SimulatedDocumentPrinter;
import org.hallkiosk.simulator.Trouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code devices print} and {@code status}: what reaches the printer, and whether what is said of it is true. */
@Timeout(90)
class DevicesPrintIT {
    private static final Charset GB18030 = Charset.forName("GB18030");

    @TempDir
    Path state;

    @Test
    void theTestTicketReachesANetworkPrinterAsTextAndCodeAndOnlyRareCharactersAsDots() throws Exception {
        try (Listener printer = new Listener(true)) {
            CommandRun run = CommandRun.chinese(
                    state,
                    "devices",
                    "print",
                    "TICKET_PRINTER",
                    "--port",
                    printer.port(),
                    "--json",
                    "--timeout",
                    "20s");
            assertThat(run.exit()).as(run.out()).isZero();
            assertThat(last(run).path("outcome").asString()).isEqualTo("sent");
            String bytes = latin(printer.received());
            assertThat(bytes)
                    .as("text in the printer's own font")
                    .contains(latin("打印测试".getBytes(GB18030)))
                    .contains("A001");
            assertThat(bytes)
                    .as("a code that the printer draws")
                    .contains("\u001d(k")
                    .contains("HALL-KIOSK-TEST");
            assertThat(bytes).as("rare characters as dots").contains("\u001dv0");
            assertThat(bytes).as("never a stand-in").doesNotContain(latin("□".getBytes(GB18030)));
            assertThat(bytes.length()).as("dots for one line, not for all").isLessThan(20_000);
        }
    }

    @Test
    void aPrinterThatNeverAnswersIsNotCalledPrinted() throws Exception {
        try (Listener printer = new Listener(false)) {
            CommandRun run = CommandRun.english(
                    state,
                    "devices",
                    "print",
                    "TICKET_PRINTER",
                    "--port",
                    printer.port(),
                    "--json",
                    "--timeout",
                    "20s");
            assertThat(run.exit()).isEqualTo(1);
            assertThat(last(run).path("outcome").asString()).isEqualTo("failed");
            assertThat(last(run).path("reason").asString()).isEqualTo("not-responding");
            assertThat(last(run).path("mayHavePrinted").isBoolean()).isTrue();
            assertThat(last(run).path("mayHavePrinted").asBoolean(true)).isFalse();
            assertThat(last(run).path("next").asString()).contains("Check power");
        }
    }

    @Test
    void aTextFileIsPrintedLineByLine() throws Exception {
        Path file = Files.writeString(state.resolve("notice.txt"), "今日停电\n明日照常\n");
        try (Listener printer = new Listener(true)) {
            CommandRun run = CommandRun.english(
                    state, "devices", "print", "TICKET_PRINTER", file.toString(), "--port", printer.port());
            assertThat(run.exit()).as(run.out()).isZero();
            assertThat(latin(printer.received()))
                    .contains(latin("今日停电".getBytes(GB18030)))
                    .contains(latin("明日照常".getBytes(GB18030)));
        }
    }

    @Test
    void aPdfArrivesWholeAndIsFollowedThroughEmptyPaperAndRefill() throws Exception {
        Path file = pdf();
        try (SimulatedDocumentPrinter printer = printer()) {
            printer.set(Trouble.PAPER_OUT, true);
            CompletableFuture<Supplier<String>> said = new CompletableFuture<>();
            CompletableFuture<CommandRun> running = CompletableFuture.supplyAsync(() -> CommandRun.watched(
                    state,
                    said::complete,
                    "devices",
                    "print",
                    "DOCUMENT_PRINTER",
                    file.toString(),
                    "--port",
                    printer.port(),
                    "--json"));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> said.isDone() && said.join().get().contains("media-empty"));
            assertThat(running).as("waits for paper").isNotDone();
            printer.set(Trouble.PAPER_OUT, false);

            CommandRun run = running.join();
            assertThat(run.exit()).as(run.out()).isZero();
            assertThat(last(run).path("outcome").asString()).isEqualTo("printed");
            assertThat(run.json().stream()
                            .filter(line -> line.has("progress"))
                            .flatMap(line -> line.path("reasons").valueStream())
                            .map(JsonNode::asString))
                    .contains("media-empty");
            assertThat(printer.documents())
                    .singleElement()
                    .satisfies(
                            printed -> assertThat(Files.readAllBytes(printed)).isEqualTo(Files.readAllBytes(file)));
        }
    }

    @Test
    void aJamIsAFailureWithItsNameAndNextStep() throws Exception {
        try (SimulatedDocumentPrinter printer = printer()) {
            printer.set(Trouble.JAM, true);
            CommandRun run = CommandRun.english(
                    state,
                    "devices",
                    "print",
                    "DOCUMENT_PRINTER",
                    pdf().toString(),
                    "--port",
                    printer.port(),
                    "--json");
            assertThat(run.exit()).as(run.out()).isEqualTo(1);
            assertThat(last(run).path("outcome").asString()).isEqualTo("failed");
            assertThat(last(run).path("reason").asString()).isEqualTo("media-jam");
            assertThat(last(run).path("next").asString()).contains("jammed paper");
        }
    }

    @Test
    void copiesAndDuplexReachThePrinterAndATrayThatItLacksIsRefused() throws Exception {
        try (SimulatedDocumentPrinter printer = printer()) {
            String file = pdf().toString();
            String[] call = {"devices", "print", "DOCUMENT_PRINTER", file, "--port", printer.port(), "--json"};
            CommandRun printed = CommandRun.english(state, with(call, "--copies", "2", "--duplex", "--size", "a4"));
            assertThat(printed.exit()).as(printed.out()).isZero();
            assertThat(Files.readString(printer.jobs().getLast()))
                    .contains("IPP_COPIES=2", "IPP_SIDES=two-sided-long-edge");

            CommandRun refused = CommandRun.english(state, with(call, "--tray", "tray-7"));
            assertThat(refused.exit()).isEqualTo(1);
            assertThat(last(refused).path("reason").asString()).isEqualTo("option-not-supported");
            assertThat(last(refused).path("detail").asString()).contains("tray-7", "by-pass-tray");
            assertThat(last(refused).path("mayHavePrinted").asBoolean()).isFalse();
            assertThat(printer.documents()).hasSize(1);

            CommandRun wrong = CommandRun.english(state, with(call, "--duplex", "sideways"));
            assertThat(wrong.exit()).isEqualTo(2);
            assertThat(wrong.out()).contains("--duplex sideways");
        }
    }

    private static String[] with(String[] call, String... more) {
        return Stream.concat(Arrays.stream(call), Arrays.stream(more)).toArray(String[]::new);
    }

    @Test
    void statusTellsOfEachDeviceApartAndFailsWhenOneCannotServe() throws Exception {
        Path folder = CommandRun.configurationCopy(state);
        Path kiosk = folder.resolve("kiosk.yaml");
        CommandRun.replace(
                kiosk, "model: generic-sdt, port: simulated", "model: generic-sdt, port: /dev/serial/by-id/none");
        CommandRun.replace(
                kiosk, "model: generic-ipp, port: simulated", "model: generic-ipp, port: ipp://127.0.0.1:1/");
        try (Listener printer = new Listener(true)) {
            CommandRun.replace(
                    kiosk,
                    "model: generic-80mm-chinese, port: simulated",
                    "model: generic-80mm-chinese, port: " + printer.port());
            CommandRun run = CommandRun.english(state, "devices", "status", "--json", "--config", folder.toString());
            assertThat(run.exit()).isEqualTo(1);
            assertThat(run.json())
                    .extracting(line -> line.path("device").asString() + " "
                            + line.path("condition").asString() + " " + line.path("reasons"))
                    .containsExactly(
                            "ID_CARD_READER offline [\"not-connected\"]",
                            "CODE_SCANNER ready []",
                            "TICKET_PRINTER ready []",
                            "DOCUMENT_PRINTER offline [\"not-connected\"]");
            assertThat(run.json())
                    .allSatisfy(line -> assertThat(line.propertyNames())
                            .containsExactly(
                                    "device", "condition", "reasons", "model", "port", "supplies", "detail", "next"));
        }
    }

    private SimulatedDocumentPrinter printer() throws IOException {
        assumeTrue(
                Files.isExecutable(Path.of("/usr/sbin/ippeveprinter"))
                        || Files.isExecutable(Path.of("/usr/bin/ippeveprinter")),
                "ippeveprinter is not there");
        return new SimulatedDocumentPrinter(state.resolve("printed"));
    }

    private Path pdf() throws IOException {
        Path file = state.resolve("given.pdf");
        try (var document = new org.apache.pdfbox.pdmodel.PDDocument()) {
            document.addPage(new org.apache.pdfbox.pdmodel.PDPage());
            document.save(file.toFile());
        }
        return file;
    }

    private static JsonNode last(CommandRun run) {
        return run.json().getLast();
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** A network printer of the simplest sort: keeps every byte, and tells its real-time status or nothing at all. */
    private static final class Listener implements AutoCloseable {
        private static final byte ALL_IS_WELL = 0x12;
        private static final byte PAPER_IS_THERE = 0x00;

        private final ServerSocket server = new ServerSocket(0, 4, InetAddress.getLoopbackAddress());
        private final ByteArrayOutputStream received = new ByteArrayOutputStream();
        private final boolean answers;

        Listener(boolean answers) throws IOException {
            this.answers = answers;
            Thread.ofVirtual().start(this::serve);
        }

        String port() {
            return "tcp://127.0.0.1:" + server.getLocalPort();
        }

        byte[] received() {
            synchronized (received) {
                return received.toByteArray();
            }
        }

        private void serve() {
            while (!server.isClosed()) {
                try (Socket socket = server.accept()) {
                    keep(socket);
                } catch (IOException e) {
                    // The kiosk hung up, or the test is over.
                }
            }
        }

        private void keep(Socket socket) throws IOException {
            int beforeLast = -1;
            int last = -1;
            for (int octet = socket.getInputStream().read();
                    octet >= 0;
                    octet = socket.getInputStream().read()) {
                synchronized (received) {
                    received.write(octet);
                }
                boolean realTime = beforeLast == 0x10 && last == 0x04 && octet >= 1 && octet <= 4;
                boolean paper = beforeLast == 0x1d && last == 'r' && (octet == 1 || octet == '1');
                if (answers && (realTime || paper)) {
                    socket.getOutputStream().write(realTime ? ALL_IS_WELL : PAPER_IS_THERE);
                    socket.getOutputStream().flush();
                }
                beforeLast = last;
                last = octet;
            }
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
