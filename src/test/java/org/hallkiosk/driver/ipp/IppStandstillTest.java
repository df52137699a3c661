package org.hallkiosk.driver.ipp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.hallkiosk.device.PrintOutcome;
import org.hallkiosk.device.PrintProgress;
import org.hallkiosk.device.PrintProgress.Stage;
import org.hallkiosk.device.Reason;
import org.hallkiosk.device.SheetOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Printers that accept a connection and then do not listen, or listen to one thing and not to another. */
class IppStandstillTest {
    private static final Map<String, Object> SOON_LOST =
            Map.of("connection.lostAfterMilliseconds", 2000, "connection.pollMilliseconds", 50);

    /** More than a connection's buffers hold, so that it stands still in the middle. */
    private static final byte[] LARGE = new byte[20_000_000];

    private HalfDeafPrinter printer;
    private IppPrinterBench bench;

    @BeforeEach
    void open() throws Exception {
        printer = new HalfDeafPrinter();
        bench = new IppPrinterBench(printer.port(), SOON_LOST);
    }

    @AfterEach
    void close() {
        bench.close();
        printer.close();
    }

    @Test
    void statusThatIsNotAnsweredDoesNotKeepADocumentFromPrinting() throws Exception {
        printer.leavesStatusUnanswered = true;
        assertThat(bench.print("a1", new byte[100], SheetOptions.USUAL)).isEqualTo(new PrintOutcome.Printed());
    }

    @Test
    void printerThatTakesNothingAndAnswersNothingIsGivenUpLongBeforeTheDeadline() throws Exception {
        printer.takesNoDocument = true;
        printer.leavesStatusUnanswered = true;
        long start = System.nanoTime();
        assertThat(bench.print("b1", LARGE, SheetOptions.USUAL))
                .isInstanceOfSatisfying(PrintOutcome.Failed.class, failed -> {
                    assertThat(failed.reason()).isEqualTo(Reason.NOT_RESPONDING);
                    assertThat(failed.mayHavePrinted()).isTrue();
                    assertThat(failed.detail()).contains("stood still after");
                });
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void standstillForWantOfPaperIsToldAndWaitedFor() throws Exception {
        printer.takesNoDocument = true;
        printer.saysPaperIsOut = true;
        CompletableFuture<PrintOutcome> outcome = bench.printInBackground("c1", LARGE);
        await().atMost(Duration.ofSeconds(15))
                .until(() -> bench.progress.contains(new PrintProgress(Stage.STOPPED, Set.of(Reason.MEDIA_EMPTY))));
        assertThat(outcome).isNotDone();
    }

    @Test
    void portThatAcceptsAndNeverReadsIsNotOpenedAtItsDeadline() throws Exception {
        try (ServerSocket deaf = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var opening = new IppDriver()
                    .open(
                            new org.hallkiosk.device.DeviceSettings(
                                    "P",
                                    org.hallkiosk.device.DeviceKind.DOCUMENT_PRINTER,
                                    "generic-ipp",
                                    "ipp://127.0.0.1:" + deaf.getLocalPort() + "/",
                                    Map.of()),
                            org.hallkiosk.device.Deadline.after(Duration.ofSeconds(1)));
            assertThat(opening)
                    .isInstanceOfSatisfying(
                            org.hallkiosk.device.DeviceDriver.Opening.NotOpened.class,
                            not -> assertThat(not.reason()).isEqualTo(Reason.NOT_RESPONDING));
        }
    }
}
