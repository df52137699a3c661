package org.hallkiosk.transcript;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.hallkiosk.device.CardReading;
import org.hallkiosk.device.CodeReading;
import org.hallkiosk.device.CodeScanner;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.Device;
import org.hallkiosk.device.DeviceDriver;
import org.hallkiosk.device.DeviceDriver.Opening;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.device.DeviceStatus;
import org.hallkiosk.device.DocumentPrinter;
import org.hallkiosk.device.IdCard;
import org.hallkiosk.device.IdCardReader;
import org.hallkiosk.device.PrintOutcome;
import org.hallkiosk.device.SheetOptions;
import org.hallkiosk.device.TicketPrinter;
import org.hallkiosk.transcript.Transcript.Call;
import org.hallkiosk.transcript.Transcript.Step;

/** Makes a scenario's calls to one driver, on the device that it opened last. */
final class DriverCalls implements AutoCloseable {
    /** What ending costs a driver beyond its deadline: turning off a light, one last look. */
    static final Duration GRACE = Duration.ofMillis(600);

    /** Of every document. */
    private static final String TITLE = "Document";

    private final DeviceDriver driver;
    private final DeviceSettings settings;
    private Optional<Device> open = Optional.empty();

    DriverCalls(DeviceDriver driver, DeviceSettings settings) {
        this.driver = driver;
        this.settings = settings;
    }

    /** What a call came to. */
    record Result(
            String words, String detail, Optional<IdCard> card, Optional<String> code, Map<String, String> supplies) {
        static Result of(String words, String detail) {
            return new Result(words, detail, Optional.empty(), Optional.empty(), Map.of());
        }
    }

    Result call(Step step) throws InterruptedException {
        Deadline deadline = Deadline.after(step.within());
        return switch (step.call()) {
            case Call.Open() -> opened(deadline);
            case Call.Status() -> {
                DeviceStatus status = device(Device.class).status(deadline);
                yield new Result(
                        OutcomeWords.of(status),
                        status.detail(),
                        Optional.empty(),
                        Optional.empty(),
                        OutcomeWords.of(status.supplies()));
            }
            case Call.ReadCard() -> read(device(IdCardReader.class).read(deadline));
            case Call.Scan() -> scanned(device(CodeScanner.class).scan(deadline));
            case Call.PrintTicket(String jobId, var ticket) ->
                printed(device(TicketPrinter.class).print(jobId, ticket, deadline));
            case Call.PrintDocument(String jobId, Bytes pdf, SheetOptions sheets) ->
                printed(device(DocumentPrinter.class).print(jobId, TITLE, pdf.array(), sheets, _ -> {}, deadline));
        };
    }

    private static Result printed(PrintOutcome outcome) {
        return Result.of(
                OutcomeWords.of(outcome), outcome instanceof PrintOutcome.Failed failed ? failed.detail() : "");
    }

    private Result opened(Deadline deadline) throws InterruptedException {
        close();
        Opening opening = driver.open(settings, deadline);
        return switch (opening) {
            case Opening.Opened(Device device) -> {
                open = Optional.of(device);
                yield Result.of(OutcomeWords.of(opening), "");
            }
            case Opening.NotOpened(var _, String detail) -> Result.of(OutcomeWords.of(opening), detail);
        };
    }

    private static Result read(CardReading reading) {
        String words = OutcomeWords.of(reading);
        return switch (reading) {
            case CardReading.CardRead(IdCard card, var _) ->
                new Result(words, "", Optional.of(card), Optional.empty(), Map.of());
            case CardReading.NoCard _, CardReading.SerialNumberRead _, CardReading.KeyWanted _ -> Result.of(words, "");
            case CardReading.CardTrouble trouble -> Result.of(words, trouble.detail());
            case CardReading.ReaderTrouble trouble -> Result.of(words, trouble.detail());
        };
    }

    private static Result scanned(CodeReading reading) {
        String words = OutcomeWords.of(reading);
        return switch (reading) {
            case CodeReading.CodeRead(String text) ->
                new Result(words, "", Optional.empty(), Optional.of(text), Map.of());
            case CodeReading.ScannerTrouble trouble -> Result.of(words, trouble.detail());
            case CodeReading.NoCode _, CodeReading.CodeTrouble _ -> Result.of(words, "");
        };
    }

    private <D extends Device> D device(Class<D> kind) {
        Device device = open.orElseThrow(() -> new IllegalStateException("no step has opened the device"));
        if (!kind.isInstance(device)) {
            throw new IllegalStateException("this driver opens no " + kind.getSimpleName());
        }
        return kind.cast(device);
    }

    @Override
    public void close() {
        open.ifPresent(Device::close);
        open = Optional.empty();
    }
}
