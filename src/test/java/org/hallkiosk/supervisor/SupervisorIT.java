package org.hallkiosk.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.hallkiosk.device.CardReading;
import org.hallkiosk.device.CodeReading;
import org.hallkiosk.device.Condition;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.DeviceDriver;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.device.DeviceStatus;
import org.hallkiosk.device.PrintOutcome;
import org.hallkiosk.device.Reason;
import org.hallkiosk.device.SheetOptions;
import org.hallkiosk.device.TicketDocument;
import org.hallkiosk.driver.escpos.EscPosDriver;
import org.hallkiosk.driver.ipp.IppDriver;
import org.hallkiosk.driver.scanner.ScannerDriver;
import org.hallkiosk.driver.sdt.SdtDriver;
import org.hallkiosk.simulator.SimulatedCodeScanner;
import org.hallkiosk.simulator.SimulatedDevice;
import org.hallkiosk.simulator.SimulatedDocumentPrinter;
import org.hallkiosk.simulator.SimulatedIdCardReader;
import org.hallkiosk.simulator.SimulatedTicketPrinter;
import org.hallkiosk.simulator.SimulatedTicketPrinter.Model;
import org.hallkiosk.simulator.SpecimenCards;
import org.hallkiosk.simulator.Trouble;
import org.hallkiosk.transport.SerialLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real drivers over real ports, kept open while the devices behind them come and go. */
@Timeout(90)
class SupervisorIT {
    /** What an operator may count on is a second or two; a loaded test machine gets more. */
    private static final Duration SOON = Duration.ofSeconds(30);

    private static final SerialLine LINE = SerialLine.of8N1(115_200);

    private static final TicketDocument TICKET = new TicketDocument(List.of(
            new TicketDocument.Text("A001", TicketDocument.Size.DOUBLE, TicketDocument.Alignment.CENTER, true)));

    @TempDir
    private Path folder;

    private final List<StatusChange> changes = new CopyOnWriteArrayList<>();
    private final Map<String, SimulatedDevice> devices = new LinkedHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private SimulatedIdCardReader reader;
    private SimulatedCodeScanner scanner;
    private SimulatedTicketPrinter ticketPrinter;
    private Supervisor supervisor;

    @BeforeEach
    void plugIn() {
        reader = new SimulatedIdCardReader(folder.resolve("reader"));
        scanner = SimulatedCodeScanner.onSerial(folder.resolve("scanner"), LINE);
        ticketPrinter = SimulatedTicketPrinter.onSerial(
                folder.resolve("tickets"), LINE, Model.eightyMillimetres().atOnce());
        devices.put("READER", reader);
        devices.put("SCANNER", scanner);
        devices.put("TICKETS", ticketPrinter);
    }

    @AfterEach
    void endAll() {
        threads.shutdownNow();
        if (supervisor != null) {
            supervisor.close();
        }
        devices.values().forEach(SimulatedDevice::close);
    }

    @Test
    void everythingThatIsConfiguredIsOpenedAndServes() throws Exception {
        devices.put("DOCUMENTS", new SimulatedDocumentPrinter(folder.resolve("documents")));
        start();
        for (DeviceKind kind : List.of(
                DeviceKind.ID_CARD_READER,
                DeviceKind.CODE_SCANNER,
                DeviceKind.TICKET_PRINTER,
                DeviceKind.DOCUMENT_PRINTER)) {
            awaitServing(kind, true);
        }
        placeCard();

        assertThat(read()).isInstanceOf(CardReading.CardRead.class);
        assertThat(print()).isEqualTo(new PrintOutcome.Printed());
        assertThat(supervisor
                        .documentPrinter()
                        .orElseThrow()
                        .print(
                                "1",
                                "test",
                                "%PDF-1.4".getBytes("US-ASCII"),
                                SheetOptions.USUAL,
                                progress -> {},
                                within(20)))
                .isEqualTo(new PrintOutcome.Printed());
        assertThat(supervisor.statuses().keySet()).containsExactlyElementsOf(devices.keySet());
    }

    @Test
    void openCoverAndMissingPaperAreToldWithoutAnybodyAsking() {
        start();
        awaitServing(DeviceKind.TICKET_PRINTER, true);

        ticketPrinter.set(Trouble.PAPER_OUT, true);
        awaitStatus(DeviceKind.TICKET_PRINTER, Condition.FAULT, Reason.MEDIA_EMPTY);
        ticketPrinter.set(Trouble.PAPER_OUT, false);
        ticketPrinter.set(Trouble.COVER_OPEN, true);
        awaitStatus(DeviceKind.TICKET_PRINTER, Condition.FAULT, Reason.COVER_OPEN);
        ticketPrinter.set(Trouble.COVER_OPEN, false);
        awaitServing(DeviceKind.TICKET_PRINTER, true);

        assertThat(changes)
                .filteredOn(change -> change.kind() == DeviceKind.TICKET_PRINTER)
                .isNotEmpty()
                .allSatisfy(change ->
                        assertThat(change.now().saysTheSameAs(change.before())).isFalse());
    }

    @Test
    void printerThatTellsByItselfIsHeardBetweenTwoQuestions() throws Exception {
        WatchTiming hardlyEver = new WatchTiming(
                Duration.ofSeconds(60), Duration.ofSeconds(3), Duration.ofMillis(200), Duration.ofMillis(1500), 3);
        DeviceSettings printer = new DeviceSettings(
                "TICKET_PRINTER",
                DeviceKind.TICKET_PRINTER,
                "tells-by-itself",
                ticketPrinter.port(),
                Map.of("protocol", "escpos", "connection.baud", 115_200, "capabilities.automaticStatus", true));
        try (Supervisor patient = new Supervisor(List.of(printer), drivers(), hardlyEver)) {
            patient.start();
            await().atMost(SOON).until(() -> patient.canServe(DeviceKind.TICKET_PRINTER));

            ticketPrinter.set(Trouble.COVER_OPEN, true);

            await().atMost(SOON).until(() -> !patient.canServe(DeviceKind.TICKET_PRINTER));
        }
    }

    @Test
    void readerThatIsUnpluggedIsToldAndReadsAgainByItselfWhenItIsBack() throws Exception {
        start();
        awaitServing(DeviceKind.ID_CARD_READER, true);

        reader.set(Trouble.UNPLUGGED, true);
        awaitStatus(DeviceKind.ID_CARD_READER, Condition.OFFLINE, Reason.NOT_CONNECTED);
        reader.set(Trouble.UNPLUGGED, false);
        awaitServing(DeviceKind.ID_CARD_READER, true);
        placeCard();

        assertThat(read()).isInstanceOf(CardReading.CardRead.class);
    }

    @Test
    void readerUnpluggedDuringAReadEndsItAndTheNextReadFindsItBack() throws Exception {
        start();
        awaitServing(DeviceKind.ID_CARD_READER, true);
        CompletableFuture<CardReading> reading = inBackground(this::read);

        reader.set(Trouble.UNPLUGGED, true);

        assertThat(reading.get(8, java.util.concurrent.TimeUnit.SECONDS)).isInstanceOf(CardReading.ReaderTrouble.class);
        awaitServing(DeviceKind.ID_CARD_READER, false);
        reader.set(Trouble.UNPLUGGED, false);
        placeCard();
        awaitServing(DeviceKind.ID_CARD_READER, true);
        assertThat(read()).isInstanceOf(CardReading.CardRead.class);
    }

    @Test
    void printersAndScannerAreUsableAgainAfterTheirCablesWerePulled() throws Exception {
        start();
        for (SimulatedDevice device : List.of(scanner, ticketPrinter)) {
            awaitServing(device.kind(), true);
            device.set(Trouble.UNPLUGGED, true);
            awaitServing(device.kind(), false);
            device.set(Trouble.UNPLUGGED, false);
            awaitServing(device.kind(), true);
        }

        assertThat(print()).isEqualTo(new PrintOutcome.Printed());
        CompletableFuture<CodeReading> scan =
                inBackground(() -> supervisor.codeScanner().orElseThrow().scan(within(20)));
        await().atMost(SOON).until(() -> {
            scanner.show("A001-follow");
            return scan.isDone();
        });
        assertThat(scan.get()).isEqualTo(new CodeReading.CodeRead("A001-follow"));
    }

    @Test
    void printerThatIsGoneFailsTheTicketSoonAndSaysThatNothingWasPrinted() throws Exception {
        start();
        awaitServing(DeviceKind.TICKET_PRINTER, true);
        ticketPrinter.set(Trouble.UNPLUGGED, true);
        awaitServing(DeviceKind.TICKET_PRINTER, false);

        PrintOutcome outcome = print();

        assertThat(outcome).isInstanceOfSatisfying(PrintOutcome.Failed.class, failed -> {
            assertThat(failed.reason()).isEqualTo(Reason.NOT_CONNECTED);
            assertThat(failed.mayHavePrinted()).isFalse();
        });
    }

    @Test
    void silentReaderIsCalledGoneAndIsBackWhenItSpeaksAgain() {
        start();
        awaitServing(DeviceKind.ID_CARD_READER, true);

        reader.set(Trouble.SILENT, true);
        awaitStatus(DeviceKind.ID_CARD_READER, Condition.OFFLINE, Reason.NOT_RESPONDING, Duration.ofSeconds(40));
        reader.set(Trouble.SILENT, false);

        awaitServing(DeviceKind.ID_CARD_READER, true);
    }

    @Test
    void printerThatSaysNothingDelaysNoCard() throws Exception {
        start();
        awaitServing(DeviceKind.TICKET_PRINTER, true);
        awaitServing(DeviceKind.ID_CARD_READER, true);
        ticketPrinter.set(Trouble.SILENT, true);
        CompletableFuture<PrintOutcome> print = inBackground(this::print);
        placeCard();

        long began = System.nanoTime();
        assertThat(read()).isInstanceOf(CardReading.CardRead.class);

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(SOON);
        print.cancel(true);
    }

    @Test
    void closingEndsACallThatIsUnderWayAndLeavesNoThread() throws Exception {
        start();
        awaitServing(DeviceKind.ID_CARD_READER, true);
        CompletableFuture<CardReading> reading = inBackground(this::read);

        long began = System.nanoTime();
        supervisor.close();

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(SOON);
        assertThat(reading.get(8, java.util.concurrent.TimeUnit.SECONDS)).isInstanceOf(CardReading.ReaderTrouble.class);
        await().atMost(SOON).until(() -> keeperThreads().isEmpty());
    }

    @Test
    void deviceThatNoDriverSpeaksToSaysSo() {
        supervisor = new Supervisor(
                List.of(new DeviceSettings(
                        "READER", DeviceKind.ID_CARD_READER, "m", "p", Map.of("protocol", "telepathy"))),
                drivers(),
                WatchTiming.usual());
        supervisor.start();

        DeviceStatus status = supervisor.statuses().get("READER");
        assertThat(status.condition()).isEqualTo(Condition.FAULT);
        assertThat(status.detail()).contains("telepathy");
        assertThat(supervisor.idCardReader()).isEmpty();
    }

    private void start() {
        List<DeviceSettings> settings = new ArrayList<>();
        devices.forEach((id, device) -> settings.add(new DeviceSettings(
                id,
                device.kind(),
                "generic",
                device.port(),
                Map.of("protocol", protocol(device.kind()), "capabilities.confirmation", true))));
        supervisor = new Supervisor(settings, drivers(), WatchTiming.usual());
        supervisor.listen(changes::add);
        supervisor.start();
    }

    private static DeviceDrivers drivers() {
        List<DeviceDriver> shipped = List.of(new SdtDriver(), new ScannerDriver(), new EscPosDriver(), new IppDriver());
        return new DeviceDrivers(shipped);
    }

    private static String protocol(DeviceKind kind) {
        return drivers().drivers().stream()
                .filter(driver -> driver.kind() == kind)
                .findFirst()
                .orElseThrow()
                .protocol();
    }

    private void placeCard() {
        reader.place(SpecimenCards.load(Path.of("devices/id-card-reader/specimen-cards.yaml"))
                .byNumber(1)
                .orElseThrow());
    }

    private CardReading read() throws InterruptedException {
        return supervisor.idCardReader().orElseThrow().read(within(20));
    }

    private PrintOutcome print() throws InterruptedException {
        return supervisor.ticketPrinter().orElseThrow().print("job", TICKET, within(20));
    }

    private static Deadline within(int seconds) {
        return Deadline.after(Duration.ofSeconds(seconds));
    }

    private interface Call<R> {
        R call() throws InterruptedException;
    }

    private <R> CompletableFuture<R> inBackground(Call<R> call) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return call.call();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                },
                threads);
    }

    private void awaitServing(DeviceKind kind, boolean serving) {
        await().atMost(SOON).until(() -> supervisor.canServe(kind) == serving);
    }

    private void awaitStatus(DeviceKind kind, Condition condition, Reason reason) {
        awaitStatus(kind, condition, reason, SOON);
    }

    private void awaitStatus(DeviceKind kind, Condition condition, Reason reason, Duration patience) {
        await().atMost(patience).untilAsserted(() -> {
            DeviceStatus status = supervisor.status(kind).orElseThrow();
            assertThat(status.condition()).isEqualTo(condition);
            assertThat(status.reasons()).isEqualTo(Set.of(reason));
        });
    }

    /** Virtual threads stand in no list but a dump. */
    private List<String> keeperThreads() throws Exception {
        Path dump = folder.resolve("threads-" + System.nanoTime() + ".txt");
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                .dumpThreads(dump.toString(), HotSpotDiagnosticMXBean.ThreadDumpFormat.TEXT_PLAIN);
        return Files.readAllLines(dump).stream()
                .filter(line -> line.contains("\"keeper-") || line.contains("jssc"))
                .toList();
    }
}
