package org.hallkiosk.driver.ipp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.hallkiosk.device.PrintOutcome;
import org.hallkiosk.device.Reason;
import org.hallkiosk.device.SheetOptions;
import org.hallkiosk.device.SheetOptions.PaperSize;
import org.hallkiosk.device.SheetOptions.Sides;
import org.hallkiosk.device.Supply;
import org.hallkiosk.device.Supply.Kind;
import org.hallkiosk.driver.ipp.raster.TestDocument;
import org.hallkiosk.simulator.DocumentPrinterModel;
import org.hallkiosk.simulator.SimulatedDocumentPrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies, sides, trays, sizes and supplies against the real ippeveprinter. */
class IppSheetsIT {
    @TempDir
    Path folder;

    @Test
    void copiesSidesAndTrayReachThePrinter() throws Exception {
        try (SimulatedDocumentPrinter simulated = new SimulatedDocumentPrinter(folder);
                IppPrinterBench bench = new IppPrinterBench(simulated.port(), Map.of())) {
            SheetOptions sheets = new SheetOptions(3, Sides.LONG_EDGE, Optional.of("main"), PaperSize.A4);
            assertThat(bench.print("a1", TestDocument.a4(2), sheets)).isEqualTo(new PrintOutcome.Printed());
            assertThat(Files.readString(simulated.jobs().getLast()))
                    .contains(
                            "IPP_COPIES=3", "IPP_SIDES=two-sided-long-edge", "media-source=main", "x-dimension=21000");
        }
    }

    @Test
    void whatThePrinterCannotDoIsRefusedAndNothingIsSent() throws Exception {
        DocumentPrinterModel oneSided =
                new DocumentPrinterModel(java.util.List.of(DocumentPrinterModel.PDF), false, false);
        try (SimulatedDocumentPrinter simulated = new SimulatedDocumentPrinter(folder, oneSided);
                IppPrinterBench bench = new IppPrinterBench(simulated.port(), Map.of())) {
            SheetOptions twoSided = new SheetOptions(1, Sides.SHORT_EDGE, Optional.empty(), PaperSize.A4);
            assertThat(bench.print("b1", TestDocument.a4(2), twoSided))
                    .isEqualTo(new PrintOutcome.Failed(
                            Reason.OPTION_NOT_SUPPORTED,
                            false,
                            "two-sided-short-edge: only one-sided (sides-supported)"));
            assertThat(bench.progress).isEmpty();
            assertThat(simulated.jobs()).isEmpty();
        }
    }

    @Test
    void trayAndTonerAreTold() throws Exception {
        try (SimulatedDocumentPrinter simulated = new SimulatedDocumentPrinter(folder);
                IppPrinterBench bench = new IppPrinterBench(simulated.port(), Map.of())) {
            assertThat(bench.status().supplies())
                    .anySatisfy(supply -> assertThat(supply)
                            .matches(s -> s.kind() == Kind.MARKER && s.name().equals("Black Toner"))
                            .matches(s -> s.percent().isPresent()))
                    .anySatisfy(supply -> assertThat(supply.kind()).isEqualTo(Kind.WASTE))
                    .anySatisfy(supply -> assertThat(supply)
                            .matches(s -> s.kind() == Kind.PAPER && s.name().equals("main"))
                            .matches(s -> s.percent().orElse(0) > 50))
                    .extracting(Supply::name)
                    .doesNotContain("auto");
        }
    }
}
