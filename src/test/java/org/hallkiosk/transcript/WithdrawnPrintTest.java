package org.hallkiosk.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.DeviceDriver;
import org.hallkiosk.device.DeviceDriver.Opening;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.device.DocumentPrinter;
import org.hallkiosk.device.PrintOutcome;
import org.hallkiosk.device.Reason;
import org.hallkiosk.device.SheetOptions;
import org.hallkiosk.transcript.CableFault.Side;
import org.hallkiosk.transcript.Transcript.Step;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Nobody waits for a document any more, while the printer has it and its answer to Print-Job stands still. */
@Timeout(60)
class WithdrawnPrintTest {
    private static final Path TRANSCRIPT = Path.of("devices/document-printer/transcripts/generic-ipp.yaml");
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final byte[] DOCUMENT = new byte[100];

    private Transcript transcript;
    private Step printing;
    private int beforeTheAnswer;

    private ForgivingPrinter far;
    private PrinterPort port;
    private FaultyCable cable;
    private DocumentPrinter printer;

    @BeforeEach
    void findWhereTheAnswerToPrintJobBegins() throws Exception {
        transcript = ShippedTranscripts.read(TRANSCRIPT);
        printing = transcript.scenarios().getFirst().steps().getLast();
        openPrinter(Optional.empty());
        far.measurePrintJob(() -> beforeTheAnswer = cable.said(Side.PRINTER).length);
        assertThat(print(PATIENCE)).isEqualTo(new PrintOutcome.Printed());
        assertThat(beforeTheAnswer).isPositive();
        closePrinter();
    }

    @AfterEach
    void closePrinter() {
        printer.close();
        cable.close();
        port.close();
    }

    @Test
    void deadlineFindsTheJobByItsNameAndCancelsIt() throws Exception {
        openPrinter(stalled(CableFault.Kind.STALLED));
        assertThat(print(Duration.ofSeconds(2))).isInstanceOfSatisfying(PrintOutcome.Failed.class, failed -> {
            assertThat(failed.reason()).isEqualTo(Reason.NOT_RESPONDING);
            assertThat(failed.detail()).contains("canceled");
        });
        assertThat(far.canceled()).isTrue();
    }

    @Test
    void applicantWhoGoesAwayEndsTheCallAtOnceAndTheJobIsCanceled() throws Exception {
        openPrinter(stalled(CableFault.Kind.STALLED));
        assertThat(interrupted()).isTrue();
        await().atMost(PATIENCE).until(far::canceled);
    }

    @Test
    void jobThatThePrinterListsOnlyLaterIsCanceledThen() throws Exception {
        openPrinter(stalled(CableFault.Kind.STALLED));
        far.listJobsFromQuestion(4);
        assertThat(interrupted()).isTrue();
        await().atMost(PATIENCE).until(far::canceled);
    }

    @Test
    void jobThatIsNotFoundIsUncertainAndCanceledWhenItTurnsUp() throws Exception {
        openPrinter(stalled(CableFault.Kind.STALLED));
        far.listJobsFromQuestion(4);
        assertUncertain(print(Duration.ofSeconds(2)));
        await().atMost(PATIENCE).until(far::canceled);
    }

    @Test
    void printerThatSaysNothingAnyMoreLeavesItUncertainAtTheDeadline() throws Exception {
        openPrinter(stalled(CableFault.Kind.SILENT));
        Deadline latest = Deadline.after(Duration.ofSeconds(3));
        assertUncertain(print(Duration.ofSeconds(2)));
        assertThat(latest.passed()).isFalse();
    }

    @Test
    void sameDocumentPrintedAgainIsNotTakenBack() throws Exception {
        openPrinter(stalled(CableFault.Kind.STALLED));
        far.listJobsFromQuestion(Integer.MAX_VALUE);
        assertThat(interrupted()).isTrue();
        cable.mend();
        far.begin(printing);
        assertThat(print(PATIENCE)).isEqualTo(new PrintOutcome.Printed());
        assertThat(far.canceled()).isFalse();
    }

    private static void assertUncertain(PrintOutcome outcome) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        PrintOutcome.Failed.class,
                        failed -> assertThat(failed.mayHavePrinted()).isTrue());
    }

    /** Asks for a print, takes it back when the printer has the document, and tells whether the call ended at once. */
    private boolean interrupted() throws InterruptedException {
        AtomicBoolean interrupted = new AtomicBoolean();
        Thread applicant = Thread.ofVirtual().start(() -> {
            try {
                print(PATIENCE);
            } catch (InterruptedException gone) {
                interrupted.set(true);
            }
        });
        await().atMost(PATIENCE).until(cable::happened);
        applicant.interrupt();
        return applicant.join(Duration.ofSeconds(1)) && interrupted.get();
    }

    private PrintOutcome print(Duration within) throws InterruptedException {
        return printer.print("a1", "Document", DOCUMENT, SheetOptions.USUAL, _ -> {}, Deadline.after(within));
    }

    private Optional<CableFault> stalled(CableFault.Kind kind) {
        return Optional.of(new CableFault(kind, Side.PRINTER, beforeTheAnswer));
    }

    private void openPrinter(Optional<CableFault> fault) throws Exception {
        DeviceSettings profile = TranscriptFiles.settings(TRANSCRIPT, transcript);
        far = new ForgivingPrinter(transcript, _ -> {});
        port = new PrinterPort(far);
        cable = new FaultyCable(port.number(), fault);
        DeviceDriver driver = ShippedTranscripts.driver(profile);
        DeviceSettings here = new DeviceSettings(
                profile.id(),
                profile.kind(),
                profile.model(),
                cable.address(),
                Map.of("connection.pollMilliseconds", 50));
        far.begin(printing);
        printer = (DocumentPrinter) ((Opening.Opened) driver.open(here, Deadline.after(PATIENCE))).device();
    }
}
