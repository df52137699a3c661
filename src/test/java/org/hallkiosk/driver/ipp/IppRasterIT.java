package org.hallkiosk.driver.ipp;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.hallkiosk.device.DeviceDriver.Opening;
import org.hallkiosk.device.PrintOutcome;
import org.hallkiosk.device.Reason;
import org.hallkiosk.device.SheetOptions;
import org.hallkiosk.device.SheetOptions.PaperSize;
import org.hallkiosk.device.SheetOptions.Sides;
import org.hallkiosk.driver.ipp.raster.TestDocument;
import org.hallkiosk.simulator.DocumentPrinterModel;
import org.hallkiosk.simulator.SimulatedDocumentPrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages drawn here, read by ippeveprinter's side with programs that are not ours: cups-filters and poppler. */
class IppRasterIT {
    private static final Pattern CALIBRATED_GREY = Pattern.compile("\\[ /CalGray <<[^>]*>> ]");
    private static final Path RASTER_TO_PDF = Path.of("/usr/lib/cups/filter/rastertopdf");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void rasterThatArrivesLooksLikeThePdf(boolean colour) throws Exception {
        byte[] pdf = TestDocument.a4(2);
        DocumentPrinterModel model = new DocumentPrinterModel(List.of(DocumentPrinterModel.PWG_RASTER), true, colour);
        Path printed = Files.createDirectory(folder.resolve("printed"));
        try (SimulatedDocumentPrinter simulated = new SimulatedDocumentPrinter(printed, model);
                IppPrinterBench bench = new IppPrinterBench(simulated.port(), Map.of())) {
            SheetOptions sheets = new SheetOptions(1, Sides.LONG_EDGE, Optional.empty(), PaperSize.A4);
            assertThat(bench.print("a1", pdf, sheets)).isEqualTo(new PrintOutcome.Printed());
            Path arrived = simulated.documents().getFirst();
            assertThat(arrived).asString().endsWith(".pwg");
            List<BufferedImage> onPaper = pictures(asPdf(arrived), "paper");
            List<BufferedImage> meant = pictures(Files.write(folder.resolve("meant.pdf"), pdf), "meant");
            assertThat(onPaper).hasSize(2);
            assertThat(difference(onPaper.getFirst(), meant.getFirst(), colour))
                    .as("mean difference of the front, of 255")
                    .isLessThan(2.0);
            // ippeveprinter's colour model says sheet-back "rotated", the other "normal"; the filter leaves both as
            // they are.
            BufferedImage back = colour ? turned(onPaper.getLast()) : onPaper.getLast();
            assertThat(difference(back, meant.getLast(), colour))
                    .as("mean difference of the back, of 255")
                    .isLessThan(2.0);
        }
    }

    @Test
    void printerOfAppleRasterAloneIsNotOpenedAndSaysWhy() throws Exception {
        DocumentPrinterModel model = new DocumentPrinterModel(List.of("image/urf"), false, false);
        try (SimulatedDocumentPrinter simulated = new SimulatedDocumentPrinter(folder, model)) {
            assertThat(IppPrinterBench.open(simulated.port(), Map.of()))
                    .isInstanceOfSatisfying(Opening.NotOpened.class, not -> {
                        assertThat(not.reason()).isEqualTo(Reason.NOT_ACCEPTED);
                        assertThat(not.detail()).contains("image/urf", "CUPS queue");
                    });
        }
    }

    @Test
    void whatCannotBeDrawnIsRefusedBeforeAnythingIsSent() throws Exception {
        try (SimulatedDocumentPrinter simulated =
                        new SimulatedDocumentPrinter(folder, DocumentPrinterModel.rasterOnly());
                IppPrinterBench bench = new IppPrinterBench(simulated.port(), Map.of())) {
            assertThat(bench.print("b1", "%PDF-1.7 torn".getBytes(StandardCharsets.US_ASCII), SheetOptions.USUAL))
                    .isInstanceOfSatisfying(PrintOutcome.Failed.class, failed -> {
                        assertThat(failed.reason()).isEqualTo(Reason.NOT_ACCEPTED);
                        assertThat(failed.mayHavePrinted()).isFalse();
                    });
            assertThat(simulated.jobs()).isEmpty();
        }
    }

    private Path asPdf(Path raster) throws Exception {
        Path pdf = folder.resolve("arrived.pdf");
        ProcessBuilder filter =
                new ProcessBuilder(RASTER_TO_PDF.toString(), "1", "kiosk", "test", "1", "", raster.toString());
        filter.environment().put("CONTENT_TYPE", "image/pwg-raster");
        run(filter.redirectOutput(pdf.toFile()));
        // It labels sgray_8 as grey of a plain 2.2 curve, which viewers then bend: the samples are what is compared.
        String written = Files.readString(pdf, StandardCharsets.ISO_8859_1);
        Matcher label = CALIBRATED_GREY.matcher(written);
        return Files.writeString(
                pdf,
                label.replaceAll(
                        found -> "/DeviceGray" + " ".repeat(found.group().length() - "/DeviceGray".length())),
                StandardCharsets.ISO_8859_1);
    }

    private List<BufferedImage> pictures(Path pdf, String name) throws Exception {
        run(new ProcessBuilder(
                "pdftoppm",
                "-r",
                "75",
                "-png",
                pdf.toString(),
                folder.resolve(name).toString()));
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(name + "-"))
                    .sorted()
                    .map(IppRasterIT::picture)
                    .toList();
        }
    }

    private static BufferedImage picture(Path file) {
        try {
            return ImageIO.read(file.toFile());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void run(ProcessBuilder command) throws Exception {
        Process process =
                command.redirectError(folder.resolve("stderr").toFile()).start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("stderr")))
                .isZero();
    }

    private static double difference(BufferedImage one, BufferedImage other, boolean colour) {
        int width = Math.min(one.getWidth(), other.getWidth());
        int height = Math.min(one.getHeight(), other.getHeight());
        assertThat(Math.abs(one.getWidth() - other.getWidth())).isLessThan(3);
        assertThat(Math.abs(one.getHeight() - other.getHeight())).isLessThan(3);
        long sum = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int a = one.getRGB(x, y);
                int b = other.getRGB(x, y);
                sum += colour
                        ? (Math.abs((a >> 16 & 255) - (b >> 16 & 255)) + Math.abs((a & 255) - (b & 255))) / 2
                        : Math.abs(grey(a) - grey(b));
            }
        }
        return (double) sum / width / height;
    }

    private static BufferedImage turned(BufferedImage picture) {
        BufferedImage turned = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                turned.setRGB(picture.getWidth() - 1 - x, picture.getHeight() - 1 - y, picture.getRGB(x, y));
            }
        }
        return turned;
    }

    private static int grey(int rgb) {
        return (299 * (rgb >> 16 & 255) + 587 * (rgb >> 8 & 255) + 114 * (rgb & 255)) / 1000;
    }
}
