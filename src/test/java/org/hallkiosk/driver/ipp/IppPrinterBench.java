package org.hallkiosk.driver.ipp;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.DeviceDriver.Opening;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.device.DeviceStatus;
import org.hallkiosk.device.DocumentPrinter;
import org.hallkiosk.device.PrintOutcome;
import org.hallkiosk.device.PrintProgress;
import org.hallkiosk.device.PrintProgress.Stage;
import org.hallkiosk.device.SheetOptions;

/** An open printer and all that it told while it printed. */
final class IppPrinterBench implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(30);

    final List<PrintProgress> progress = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final DocumentPrinter printer;

    IppPrinterBench(String port, Map<String, Object> values) throws InterruptedException {
        this.printer = (DocumentPrinter) ((Opening.Opened) open(port, values)).device();
    }

    static Opening open(String port, Map<String, Object> values) throws InterruptedException {
        return open(port, values, PATIENCE);
    }

    static Opening open(String port, Map<String, Object> values, Duration within) throws InterruptedException {
        return new IppDriver()
                .open(
                        new DeviceSettings(
                                "DOCUMENT_PRINTER", DeviceKind.DOCUMENT_PRINTER, "generic-ipp", port, values),
                        Deadline.after(within));
    }

    DeviceStatus status() throws InterruptedException {
        return status(PATIENCE);
    }

    DeviceStatus status(Duration within) throws InterruptedException {
        return printer.status(Deadline.after(within));
    }

    PrintOutcome print(String jobId, byte[] pdf, SheetOptions sheets) throws InterruptedException {
        return print(jobId, pdf, sheets, PATIENCE);
    }

    PrintOutcome print(String jobId, byte[] pdf, SheetOptions sheets, Duration within) throws InterruptedException {
        return printer.print(jobId, "Test", pdf, sheets, progress::add, Deadline.after(within));
    }

    CompletableFuture<PrintOutcome> printInBackground(String jobId, byte[] pdf) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return print(jobId, pdf, SheetOptions.USUAL);
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                },
                threads);
    }

    void awaitProgress(Stage stage) {
        await().atMost(PATIENCE).until(() -> progress.stream().anyMatch(p -> p.stage() == stage));
    }

    @Override
    public void close() {
        printer.close();
        threads.shutdownNow();
    }
}
