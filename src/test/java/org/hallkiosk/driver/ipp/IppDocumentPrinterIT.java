package org.hallkiosk.driver.ipp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hallkiosk.device.Condition;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.DeviceDriver.Opening;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.device.DeviceStatus;
import org.hallkiosk.device.DocumentPrinter;
import org.hallkiosk.device.PrintOutcome;
import org.hallkiosk.device.PrintProgress;
import org.hallkiosk.device.PrintProgress.Stage;
import org.hallkiosk.device.Reason;
import org.hallkiosk.device.SheetOptions;
import org.hallkiosk.simulator.SimulatedDocumentPrinter;
import org.hallkiosk.simulator.Trouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The driver against the real ippeveprinter. */
class IppDocumentPrinterIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private SimulatedDocumentPrinter simulated;
    private DocumentPrinter printer;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<PrintProgress> progress = new CopyOnWriteArrayList<>();

    @BeforeEach
    void openThePrinter() throws Exception {
        simulated = new SimulatedDocumentPrinter(folder);
        printer = (DocumentPrinter) ((Opening.Opened) open(simulated.port())).device();
    }

    @AfterEach
    void closeAll() {
        printer.close();
        simulated.close();
        threads.shutdownNow();
    }

    @Test
    void pdfArrivesWhole() throws Exception {
        byte[] pdf = pdf(300_000);
        assertThat(print("a1", pdf)).isEqualTo(new PrintOutcome.Printed());
        assertThat(simulated.documents())
                .singleElement()
                .satisfies(file -> assertThat(Files.readAllBytes(file)).isEqualTo(pdf));
        assertThat(progress).startsWith(new PrintProgress(Stage.SENDING, Set.of()));
        assertThat(progress).contains(new PrintProgress(Stage.PRINTING, Set.of()));
    }

    @Test
    void paperOutStopsAndARefillFinishesTheJob() throws Exception {
        simulated.set(Trouble.SLOW, true);
        CompletableFuture<PrintOutcome> outcome = printInBackground("b1", pdf(1000));
        awaitProgress(Stage.PRINTING);
        simulated.set(Trouble.PAPER_OUT, true);
        await().atMost(PATIENCE)
                .until(() -> progress.contains(new PrintProgress(Stage.STOPPED, Set.of(Reason.MEDIA_EMPTY))));
        assertThat(simulated.documents()).isEmpty();
        simulated.set(Trouble.SLOW, false);
        simulated.set(Trouble.PAPER_OUT, false);
        assertThat(outcome).succeedsWithin(PATIENCE).isEqualTo(new PrintOutcome.Printed());
        assertThat(simulated.documents()).hasSize(1);
    }

    @Test
    void jamUnderTheJobFailsItForThatReason() throws Exception {
        simulated.set(Trouble.SLOW, true);
        CompletableFuture<PrintOutcome> outcome = printInBackground("c1", pdf(1000));
        awaitProgress(Stage.PRINTING);
        simulated.set(Trouble.JAM, true);
        assertThat(outcome).succeedsWithin(PATIENCE).isInstanceOfSatisfying(PrintOutcome.Failed.class, failed -> {
            assertThat(failed.reason()).isEqualTo(Reason.MEDIA_JAM);
            assertThat(failed.mayHavePrinted()).isTrue();
        });
    }

    @Test
    void openCoverUnderTheJobIsWaitedFor() throws Exception {
        simulated.set(Trouble.SLOW, true);
        CompletableFuture<PrintOutcome> outcome = printInBackground("d1", pdf(1000));
        awaitProgress(Stage.PRINTING);
        simulated.set(Trouble.COVER_OPEN, true);
        await().atMost(PATIENCE)
                .until(() -> progress.contains(new PrintProgress(Stage.STOPPED, Set.of(Reason.COVER_OPEN))));
        simulated.set(Trouble.COVER_OPEN, false);
        assertThat(outcome).succeedsWithin(PATIENCE).isEqualTo(new PrintOutcome.Printed());
    }

    @Test
    void statusTellsWhatIsWrongWithAnIdlePrinter() throws Exception {
        assertThat(printer.status(Deadline.after(PATIENCE)).condition()).isEqualTo(Condition.READY);
        simulated.set(Trouble.COVER_OPEN, true);
        awaitStatus(Condition.FAULT, Reason.COVER_OPEN);
        simulated.set(Trouble.PAPER_OUT, true);
        awaitStatus(Condition.FAULT, Reason.MEDIA_EMPTY, Reason.COVER_OPEN);
        simulated.set(Trouble.PAPER_OUT, false);
        simulated.set(Trouble.COVER_OPEN, false);
        simulated.set(Trouble.PAPER_LOW, true);
        awaitStatus(Condition.WARNING, Reason.MEDIA_LOW);
        simulated.set(Trouble.PAPER_LOW, false);
        awaitStatus(Condition.READY);
    }

    @Test
    void printerOffBeforePrintingIsNotConnectedAndNothingPrinted() throws Exception {
        simulated.set(Trouble.UNPLUGGED, true);
        assertThat(print("e1", pdf(1000))).isInstanceOfSatisfying(PrintOutcome.Failed.class, failed -> {
            assertThat(failed.reason()).isEqualTo(Reason.NOT_CONNECTED);
            assertThat(failed.mayHavePrinted()).isFalse();
        });
        assertThat(printer.status(Deadline.after(PATIENCE)).condition()).isEqualTo(Condition.OFFLINE);
        assertThat(open(simulated.port()))
                .isInstanceOfSatisfying(
                        Opening.NotOpened.class, not -> assertThat(not.reason()).isEqualTo(Reason.NOT_CONNECTED));
    }

    @Test
    void printerSwitchedOnAgainPrintsWithoutBeingOpenedAgain() throws Exception {
        simulated.set(Trouble.UNPLUGGED, true);
        assertThat(print("f1", pdf(1000))).isInstanceOf(PrintOutcome.Failed.class);
        simulated.set(Trouble.UNPLUGGED, false);
        assertThat(print("f1", pdf(1000))).isEqualTo(new PrintOutcome.Printed());
    }

    @Test
    void printerDyingUnderTheJobMayHavePrinted() throws Exception {
        simulated.set(Trouble.SLOW, true);
        CompletableFuture<PrintOutcome> outcome = printInBackground("g1", pdf(1000));
        awaitProgress(Stage.PRINTING);
        simulated.set(Trouble.UNPLUGGED, true);
        assertThat(outcome).succeedsWithin(PATIENCE).isInstanceOfSatisfying(PrintOutcome.Failed.class, failed -> {
            assertThat(failed.reason()).isEqualTo(Reason.NOT_CONNECTED);
            assertThat(failed.mayHavePrinted()).isTrue();
        });
        assertThat(simulated.documents()).isEmpty();
    }

    @Test
    void anotherJobUnderTheSameNumberIsNotTakenForOurs() throws Exception {
        simulated.set(Trouble.SLOW, true);
        CompletableFuture<PrintOutcome> outcome = printInBackground("h1", pdf(1000));
        awaitProgress(Stage.PRINTING);
        // Switched off and on, the printer numbers its jobs from 1 again; the simulator's own job takes ours.
        simulated.set(Trouble.UNPLUGGED, true);
        simulated.set(Trouble.UNPLUGGED, false);
        assertThat(outcome).succeedsWithin(PATIENCE).isInstanceOf(PrintOutcome.Failed.class);
    }

    @Test
    void askingAgainForAPrintedJobPrintsNothingMore() throws Exception {
        assertThat(print("i1", pdf(1000))).isEqualTo(new PrintOutcome.Printed());
        assertThat(print("i1", pdf(1000))).isEqualTo(new PrintOutcome.Printed());
        assertThat(simulated.documents()).hasSize(1);
    }

    @Test
    void failedJobIsAllowedAgainUnderItsId() throws Exception {
        simulated.set(Trouble.JAM, true);
        awaitStatus(Condition.FAULT, Reason.MEDIA_JAM);
        assertThat(print("j1", pdf(1000))).isInstanceOf(PrintOutcome.Failed.class);
        simulated.set(Trouble.JAM, false);
        awaitStatus(Condition.READY);
        assertThat(print("j1", pdf(1000))).isEqualTo(new PrintOutcome.Printed());
        assertThat(simulated.documents()).hasSize(1);
    }

    @Test
    void deadlineCancelsTheWaitingJobAndNamesTheReason() throws Exception {
        simulated.set(Trouble.PAPER_OUT, true);
        awaitStatus(Condition.FAULT, Reason.MEDIA_EMPTY);
        PrintOutcome outcome = printer.print(
                "k1", "Test", pdf(1000), SheetOptions.USUAL, progress::add, Deadline.after(Duration.ofSeconds(4)));
        assertThat(outcome).isInstanceOfSatisfying(PrintOutcome.Failed.class, failed -> {
            assertThat(failed.reason()).isEqualTo(Reason.MEDIA_EMPTY);
            assertThat(failed.mayHavePrinted()).isTrue();
        });
        simulated.set(Trouble.PAPER_OUT, false);
        awaitStatus(Condition.READY);
        assertThat(print("k2", pdf(2000))).isEqualTo(new PrintOutcome.Printed());
        assertThat(simulated.documents())
                .singleElement()
                .satisfies(file -> assertThat(Files.size(file)).isEqualTo(2000));
    }

    @Test
    void interruptEndsTheCallAndCancelsTheJob() throws Exception {
        simulated.set(Trouble.PAPER_OUT, true);
        awaitStatus(Condition.FAULT, Reason.MEDIA_EMPTY);
        AtomicBoolean interrupted = new AtomicBoolean();
        Thread caller = Thread.ofVirtual().start(() -> {
            try {
                printer.print("l1", "Test", pdf(1000), SheetOptions.USUAL, progress::add, Deadline.after(PATIENCE));
            } catch (InterruptedException e) {
                interrupted.set(true);
            }
        });
        awaitProgress(Stage.STOPPED);
        caller.interrupt();
        assertThat(caller.join(Duration.ofSeconds(2))).isTrue();
        assertThat(interrupted).isTrue();
        simulated.set(Trouble.PAPER_OUT, false);
        awaitStatus(Condition.READY);
        assertThat(print("l2", pdf(2000))).isEqualTo(new PrintOutcome.Printed());
        assertThat(simulated.documents())
                .singleElement()
                .satisfies(file -> assertThat(Files.size(file)).isEqualTo(2000));
    }

    @Test
    void silentPrinterEndsTheQuestionAtItsDeadline() throws Exception {
        simulated.set(Trouble.SILENT, true);
        DeviceStatus status = printer.status(Deadline.after(Duration.ofSeconds(1)));
        assertThat(status.condition()).isEqualTo(Condition.OFFLINE);
        assertThat(status.reasons()).containsExactly(Reason.NOT_RESPONDING);
        simulated.set(Trouble.SILENT, false);
        awaitStatus(Condition.READY);
    }

    private PrintOutcome print(String jobId, byte[] pdf) throws InterruptedException {
        return printer.print(jobId, "Test", pdf, SheetOptions.USUAL, progress::add, Deadline.after(PATIENCE));
    }

    private CompletableFuture<PrintOutcome> printInBackground(String jobId, byte[] pdf) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return print(jobId, pdf);
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                },
                threads);
    }

    private void awaitProgress(Stage stage) {
        await().atMost(PATIENCE).until(() -> progress.stream().anyMatch(p -> p.stage() == stage));
    }

    private void awaitStatus(Condition condition, Reason... reasons) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            DeviceStatus status = printer.status(Deadline.after(PATIENCE));
            assertThat(status.condition()).isEqualTo(condition);
            assertThat(status.reasons()).containsExactlyInAnyOrder(reasons);
        });
    }

    private static Opening open(String port) throws InterruptedException {
        return new IppDriver()
                .open(
                        new DeviceSettings(
                                "DOCUMENT_PRINTER",
                                DeviceKind.DOCUMENT_PRINTER,
                                "generic-ipp",
                                port,
                                Map.of("connection.lostAfterMilliseconds", 2000)),
                        Deadline.after(PATIENCE));
    }

    /** Random bytes under a PDF's first line: the printer must pass them on, not understand them. */
    private static byte[] pdf(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        byte[] head = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, bytes, 0, head.length);
        return bytes;
    }
}
