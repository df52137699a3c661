package org.hallkiosk.driver.javapos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.hallkiosk.device.CodeReading;
import org.hallkiosk.device.CodeReading.CodeRead;
import org.hallkiosk.device.CodeReading.NoCode;
import org.hallkiosk.device.CodeReading.ScannerTrouble;
import org.hallkiosk.device.CodeScanner;
import org.hallkiosk.device.Condition;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.DeviceDriver;
import org.hallkiosk.device.DeviceDriver.Opening;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.device.DeviceStatus;
import org.hallkiosk.device.PrintOutcome;
import org.hallkiosk.device.PrintOutcome.Failed;
import org.hallkiosk.device.PrintOutcome.Printed;
import org.hallkiosk.device.PrintOutcome.Sent;
import org.hallkiosk.device.Reason;
import org.hallkiosk.device.TicketDocument;
import org.hallkiosk.device.TicketDocument.Alignment;
import org.hallkiosk.device.TicketDocument.Size;
import org.hallkiosk.device.TicketPrinter;
import org.hallkiosk.driver.javapos.TestServiceFactory.Misbehaviour;
import org.hallkiosk.simulator.SimulatedCodeScanner;
import org.hallkiosk.simulator.SimulatedTicketPrinter;
import org.hallkiosk.simulator.Trouble;
import org.hallkiosk.transport.SerialLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole way: driver, JavaPOS control and loader, a maker's service, serial line, simulated device. */
@Timeout(90)
class JavaPosIT {
    private static final TicketDocument TICKET = new TicketDocument(List.of(
            new TicketDocument.Text("A012", Size.QUADRUPLE, Alignment.CENTER, true),
            new TicketDocument.Pair("业务", "居住证办理"),
            new TicketDocument.Qr("HK1:7KQ2M")));

    @TempDir
    Path folder;

    private final DeviceDriver printers = new JavaPosPrinterDriver();
    private final DeviceDriver scanners = new JavaPosScannerDriver();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private SimulatedTicketPrinter printer;
    private SimulatedCodeScanner scanner;

    @BeforeEach
    void plugIn() {
        printer = SimulatedTicketPrinter.onSerial(
                folder.resolve("printer"), SerialLine.of8N1(115_200), SimulatedTicketPrinter.Model.eightyMillimetres());
        scanner = SimulatedCodeScanner.onSerial(folder.resolve("scanner"), SerialLine.of8N1(9_600));
    }

    @AfterEach
    void unplug() {
        printer.close();
        scanner.close();
        threads.shutdownNow();
    }

    @Test
    void aTicketComesOutAndIsSentOrPrintedAsTheProfileSays() throws Exception {
        try (TicketPrinter device = openPrinter(Misbehaviour.NONE, Map.of())) {
            assertThat(device.print("job", TICKET, soon())).isEqualTo(new Sent());
        }
        try (TicketPrinter device = openPrinter(Misbehaviour.NONE, Map.of("capabilities.confirmsPrinted", true))) {
            assertThat(device.print("job", TICKET, soon())).isEqualTo(new Printed());
        }
        await().untilAsserted(() -> assertThat(printer.tickets()).hasSize(2));
        assertThat(String.join("\n", printer.tickets().getFirst().lines()))
                .contains("A012", "业务", "居住证办理", "HK1:7KQ2M")
                .doesNotContain("|");
    }

    @Test
    void aPrinterThatIsWellOrNotSaysSo() throws Exception {
        try (TicketPrinter device = openPrinter(Misbehaviour.NONE, Map.of())) {
            assertThat(device.status(soon()).condition()).isEqualTo(Condition.READY);
            printer.set(Trouble.PAPER_LOW, true);
            assertThat(device.status(soon()).reasons()).containsExactly(Reason.MEDIA_LOW);
            printer.set(Trouble.COVER_OPEN, true);
            DeviceStatus open = device.status(soon());
            assertThat(open.condition()).isEqualTo(Condition.FAULT);
            assertThat(open.reasons()).contains(Reason.COVER_OPEN);
        }
    }

    @Test
    void nothingIsSentToAPrinterWithoutPaper() throws Exception {
        printer.set(Trouble.PAPER_OUT, true);
        try (TicketPrinter device = openPrinter(Misbehaviour.NONE, Map.of())) {
            assertFailed(device.print("job", TICKET, soon()), Reason.MEDIA_EMPTY, false);
        }
        assertThat(printer.tickets()).isEmpty();
    }

    @Test
    void aCharacterThatThePrinterLacksIsRefusedBeforeAnythingIsSent() throws Exception {
        TicketDocument rare =
                new TicketDocument(List.of(new TicketDocument.Text("𠮷", Size.NORMAL, Alignment.LEFT, false)));
        try (TicketPrinter device = openPrinter(Misbehaviour.NONE, Map.of("capabilities.charset", "GBK"))) {
            assertFailed(device.print("job", rare, soon()), Reason.NOT_ACCEPTED, false);
        }
    }

    @Test
    void aServiceThatNeverSaysCompleteLeavesAPrintThatMayHaveComeOut() throws Exception {
        try (TicketPrinter device = openPrinter(Misbehaviour.NEVER_SAYS_COMPLETE, Map.of())) {
            assertFailed(
                    device.print("job", TICKET, Deadline.after(Duration.ofSeconds(2))), Reason.NOT_RESPONDING, true);
        }
        await().untilAsserted(() -> assertThat(printer.tickets()).hasSize(1));
    }

    @ParameterizedTest
    @CsvSource({"HANGS_WHEN_USED, NOT_RESPONDING", "THROWS_WHEN_USED, OTHER"})
    void aServiceThatHangsOrThrowsWhileItPrintsIsAValue(Misbehaviour misbehaviour, Reason reason) throws Exception {
        try (TicketPrinter device = openPrinter(misbehaviour, Map.of())) {
            assertFailed(device.print("job", TICKET, Deadline.after(Duration.ofSeconds(1))), reason, true);
        }
    }

    @ParameterizedTest
    @CsvSource({"HANGS_WHEN_OPENED, NOT_RESPONDING", "THROWS_WHEN_OPENED, OTHER", "LACKS_A_LIBRARY, OTHER"})
    void aServiceThatCannotBeOpenedIsSaidWithItsReason(Misbehaviour misbehaviour, Reason reason) throws Exception {
        assertThat(printers.open(printerSettings(misbehaviour, Map.of()), Deadline.after(Duration.ofSeconds(1))))
                .isInstanceOfSatisfying(
                        Opening.NotOpened.class, no -> assertThat(no.reason()).isEqualTo(reason));
    }

    @Test
    void noSecondThreadFollowsOneThatHangs() throws Exception {
        DeviceSettings settings = printerSettings(Misbehaviour.HANGS_WHEN_OPENED, Map.of());
        assertThat(printers.open(settings, Deadline.after(Duration.ofMillis(300))))
                .isInstanceOf(Opening.NotOpened.class);
        for (int i = 0; i < 5; i++) {
            assertThat(printers.open(settings, Deadline.after(Duration.ofMillis(300))))
                    .isInstanceOfSatisfying(
                            Opening.NotOpened.class,
                            no -> assertThat(no.detail()).contains("has not come back yet"));
        }
        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.getName().equals("javapos " + settings.port()))
                .hasSize(1);
    }

    @Test
    void aServiceThatHangsWhenClosedHoldsNobody() throws Exception {
        TicketPrinter device = openPrinter(Misbehaviour.HANGS_WHEN_CLOSED, Map.of());
        CompletableFuture<Void> closed = CompletableFuture.runAsync(device::close, threads);
        await().atMost(Duration.ofSeconds(3)).until(closed::isDone);
    }

    @Test
    void aPrinterUnpluggedIsNoHardwareAndOpensWhenItIsBack() throws Exception {
        printer.set(Trouble.UNPLUGGED, true);
        DeviceSettings settings = printerSettings(Misbehaviour.NONE, Map.of());
        assertThat(printers.open(settings, soon()))
                .isInstanceOfSatisfying(
                        Opening.NotOpened.class, no -> assertThat(no.reason()).isEqualTo(Reason.NOT_CONNECTED));
        printer.set(Trouble.UNPLUGGED, false);
        try (TicketPrinter device = openPrinter(Misbehaviour.NONE, Map.of())) {
            assertThat(device.print("job", TICKET, soon())).isEqualTo(new Sent());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "no-such.xml#PRINTER, cannot be read",
        "jpos.xml#OTHER, 'has no device OTHER, only PRINTER, SCANNER'",
        "jpos.xml, is written as"
    })
    void aWrongPortIsExplained(String port, String said) throws Exception {
        writeRegistry(Misbehaviour.NONE);
        DeviceSettings settings = new DeviceSettings(
                "TICKET_PRINTER",
                printers.kind(),
                "javapos",
                folder.resolve(port).toString(),
                Map.of());
        assertThat(printers.open(settings, soon()))
                .isInstanceOfSatisfying(
                        Opening.NotOpened.class, no -> assertThat(no.detail()).contains(said));
    }

    @Test
    void aCodeThatIsShownIsReadInEitherEncoding() throws Exception {
        try (CodeScanner device = openScanner(Misbehaviour.NONE)) {
            CompletableFuture<CodeReading> reading = scanning(device);
            scanner.show("HK1:7KQ2M");
            assertThat(reading.join()).isEqualTo(new CodeRead("HK1:7KQ2M"));
            reading = scanning(device);
            scanner.show("林晓雯");
            assertThat(reading.join()).isEqualTo(new CodeRead("林晓雯"));
        }
    }

    @Test
    void nothingShownIsNoCodeAtTheDeadline() throws Exception {
        try (CodeScanner device = openScanner(Misbehaviour.NONE)) {
            scanner.show("of-the-last-applicant");
            await().until(() -> TestScannerService.heard(scanner.port(), "of-the-last-applicant"));
            assertThat(device.scan(Deadline.after(Duration.ofMillis(300)))).isEqualTo(new NoCode());
            assertThat(device.status(soon()).condition()).isEqualTo(Condition.READY);
        }
    }

    @Test
    void aScannerUnpluggedDuringAScanIsSaidAtOnce() throws Exception {
        try (CodeScanner device = openScanner(Misbehaviour.NONE)) {
            CompletableFuture<CodeReading> reading = scanning(device);
            scanner.set(Trouble.UNPLUGGED, true);
            assertThat(reading.join())
                    .isInstanceOfSatisfying(
                            ScannerTrouble.class,
                            trouble -> assertThat(trouble.reason()).isEqualTo(Reason.NOT_CONNECTED));
        }
    }

    @ParameterizedTest
    @CsvSource({"HANGS_WHEN_USED, NOT_RESPONDING", "THROWS_WHEN_USED, OTHER"})
    void aServiceThatHangsOrThrowsWhileItScansIsAValue(Misbehaviour misbehaviour, Reason reason) throws Exception {
        try (CodeScanner device = openScanner(misbehaviour)) {
            assertThat(device.scan(Deadline.after(Duration.ofSeconds(1))))
                    .isInstanceOfSatisfying(
                            ScannerTrouble.class,
                            trouble -> assertThat(trouble.reason()).isEqualTo(reason));
        }
    }

    @Test
    void closingEndsAScanThatWaits() throws Exception {
        CodeScanner device = openScanner(Misbehaviour.NONE);
        CompletableFuture<CodeReading> reading = scanning(device);
        device.close();
        assertThat(reading.join()).isInstanceOf(ScannerTrouble.class);
    }

    private static void assertFailed(PrintOutcome outcome, Reason reason, boolean mayHavePrinted) {
        assertThat(outcome).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.reason()).isEqualTo(reason);
            assertThat(failed.mayHavePrinted()).isEqualTo(mayHavePrinted);
        });
    }

    private CompletableFuture<CodeReading> scanning(CodeScanner device) {
        Thread[] thread = new Thread[1];
        CompletableFuture<CodeReading> reading = CompletableFuture.supplyAsync(
                () -> {
                    thread[0] = Thread.currentThread();
                    try {
                        return device.scan(soon());
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                },
                threads);
        await().pollDelay(Duration.ofMillis(60))
                .until(() -> thread[0] != null && thread[0].getState() == Thread.State.TIMED_WAITING);
        return reading;
    }

    private TicketPrinter openPrinter(Misbehaviour misbehaviour, Map<String, Object> profile) throws Exception {
        return switch (printers.open(printerSettings(misbehaviour, profile), soon())) {
            case Opening.Opened(var device) -> (TicketPrinter) device;
            case Opening.NotOpened no -> throw new AssertionError(no);
        };
    }

    private DeviceSettings printerSettings(Misbehaviour misbehaviour, Map<String, Object> profile) throws IOException {
        return new DeviceSettings(
                "TICKET_PRINTER", printers.kind(), "javapos", writeRegistry(misbehaviour) + "#PRINTER", profile);
    }

    private CodeScanner openScanner(Misbehaviour misbehaviour) throws Exception {
        DeviceSettings settings = new DeviceSettings(
                "CODE_SCANNER", scanners.kind(), "javapos", writeRegistry(misbehaviour) + "#SCANNER", Map.of());
        return switch (scanners.open(settings, soon())) {
            case Opening.Opened(var device) -> (CodeScanner) device;
            case Opening.NotOpened no -> throw new AssertionError(no);
        };
    }

    private Path writeRegistry(Misbehaviour misbehaviour) throws IOException {
        String factory = TestServiceFactory.class.getName();
        return Files.writeString(
                folder.resolve("jpos.xml"), """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE JposEntries PUBLIC "-//JavaPOS//DTD//EN" "jpos/res/jcl.dtd">
                <JposEntries>
                  <JposEntry logicalName="PRINTER">
                    <creation factoryClass="%1$s" serviceClass="%1$s"/>
                    <vendor name="Hall Kiosk" url="https://example.org"/>
                    <jpos category="POSPrinter" version="1.10"/>
                    <product description="test" name="test" url="https://example.org"/>
                    <prop name="port" type="String" value="%2$s"/>
                    <prop name="misbehaviour" type="String" value="%4$s"/>
                  </JposEntry>
                  <JposEntry logicalName="SCANNER">
                    <creation factoryClass="%1$s" serviceClass="%1$s"/>
                    <vendor name="Hall Kiosk" url="https://example.org"/>
                    <jpos category="Scanner" version="1.10"/>
                    <product description="test" name="test" url="https://example.org"/>
                    <prop name="port" type="String" value="%3$s"/>
                    <prop name="misbehaviour" type="String" value="%4$s"/>
                  </JposEntry>
                </JposEntries>
                """.formatted(factory, printer.port(), scanner.port(), misbehaviour));
    }

    private static Deadline soon() {
        return Deadline.after(Duration.ofSeconds(10));
    }
}
