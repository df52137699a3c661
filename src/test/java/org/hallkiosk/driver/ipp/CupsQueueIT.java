package org.hallkiosk.driver.ipp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hallkiosk.device.Condition;
import org.hallkiosk.device.PrintOutcome;
import org.hallkiosk.device.PrintProgress;
import org.hallkiosk.device.PrintProgress.Stage;
import org.hallkiosk.device.Reason;
import org.hallkiosk.device.SheetOptions;
import org.hallkiosk.device.SheetOptions.PaperSize;
import org.hallkiosk.device.SheetOptions.Sides;
import org.hallkiosk.driver.ipp.raster.TestDocument;
import org.hallkiosk.simulator.PrivateCups;
import org.hallkiosk.simulator.SimulatedDocumentPrinter;
import org.hallkiosk.simulator.Trouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A printer behind a queue of the real cupsd: what the queue says of it, and what is made of that. */
class CupsQueueIT {
    @TempDir
    Path folder;

    private SimulatedDocumentPrinter simulated;
    private PrivateCups cups;
    private IppPrinterBench bench;

    @BeforeEach
    void makeTheQueue() throws Exception {
        simulated = new SimulatedDocumentPrinter(folder);
        cups = new PrivateCups();
        bench = new IppPrinterBench(cups.queueFor(simulated.port()), Map.of("connection.lostAfterMilliseconds", 20000));
    }

    @AfterEach
    void closeAll() {
        bench.close();
        cups.close();
        simulated.close();
    }

    @Test
    void pdfComesWholeThroughTheQueue() throws Exception {
        assertThat(bench.print("a1", TestDocument.a4(3), SheetOptions.USUAL)).isEqualTo(new PrintOutcome.Printed());
        assertThat(simulated.documents()).hasSize(1);
        try (PDDocument arrived =
                Loader.loadPDF(simulated.documents().getFirst().toFile())) {
            assertThat(arrived.getNumberOfPages()).isEqualTo(3);
            assertThat(new PDFTextStripper().getText(arrived)).contains("Page 1", "Page 2", "Page 3");
        }
    }

    @Test
    void copiesSidesAndTrayComeOutBehindTheQueue() throws Exception {
        SheetOptions sheets = new SheetOptions(3, Sides.LONG_EDGE, Optional.of("main"), PaperSize.A4);
        assertThat(bench.print("e1", TestDocument.a4(2), sheets)).isEqualTo(new PrintOutcome.Printed());
        String asked = Files.readString(simulated.jobs().getLast());
        assertThat(asked)
                .contains("IPP_SIDES=two-sided-long-edge", "media-source=main", "x-dimension=21000 y-dimension=29700");
        // The queue either leaves the copying to the printer or copies the pages itself.
        int copies = asked.contains("IPP_COPIES=3") ? 3 : 1;
        try (PDDocument arrived = Loader.loadPDF(simulated.documents().getLast().toFile())) {
            assertThat(arrived.getNumberOfPages() * copies).isEqualTo(3 * 2);
        }
    }

    @Test
    void paperOutBehindTheQueueIsToldAndARefillFinishesTheJob() throws Exception {
        simulated.set(Trouble.PAPER_OUT, true);
        CompletableFuture<PrintOutcome> outcome = bench.printInBackground("b1", TestDocument.a4(1));
        await().atMost(IppPrinterBench.PATIENCE)
                .untilAsserted(() -> assertThat(bench.progress)
                        .anyMatch(said ->
                                said.stage() == Stage.STOPPED && said.reasons().contains(Reason.MEDIA_EMPTY)));
        assertThat(simulated.documents()).isEmpty();
        assertThat(outcome).isNotDone();
        simulated.set(Trouble.PAPER_OUT, false);
        assertThat(outcome).succeedsWithin(IppPrinterBench.PATIENCE).isEqualTo(new PrintOutcome.Printed());
        assertThat(simulated.documents()).hasSize(1);
    }

    @Test
    void jamThatTheQueueCallsCanceledOrCompletedIsAJam() throws Exception {
        simulated.set(Trouble.SLOW, true);
        CompletableFuture<PrintOutcome> outcome = bench.printInBackground("c1", TestDocument.a4(1));
        bench.awaitProgress(Stage.PRINTING);
        simulated.set(Trouble.JAM, true);
        assertThat(outcome)
                .succeedsWithin(IppPrinterBench.PATIENCE)
                .isInstanceOfSatisfying(PrintOutcome.Failed.class, failed -> {
                    assertThat(failed.reason()).isEqualTo(Reason.MEDIA_JAM);
                    assertThat(failed.mayHavePrinted()).isTrue();
                });
        assertThat(simulated.documents()).isEmpty();
    }

    @Test
    void printerThatIsOffIsToldByTheQueuesMessageAlone() throws Exception {
        simulated.set(Trouble.UNPLUGGED, true);
        CompletableFuture<PrintOutcome> outcome = bench.printInBackground("d1", TestDocument.a4(1));
        await().atMost(IppPrinterBench.PATIENCE)
                .until(() -> bench.progress.contains(new PrintProgress(Stage.STOPPED, Set.of(Reason.NOT_RESPONDING))));
        assertThat(bench.status().condition()).isEqualTo(Condition.OFFLINE);
        simulated.set(Trouble.UNPLUGGED, false);
        outcome.cancel(true);
        assertThat(simulated.documents()).isEmpty();
    }
}
