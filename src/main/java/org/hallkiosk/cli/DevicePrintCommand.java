package org.hallkiosk.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.Device;
import org.hallkiosk.device.DeviceDriver.Opening;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.device.DocumentPrinter;
import org.hallkiosk.device.PrintOutcome;
import org.hallkiosk.device.PrintProgress;
import org.hallkiosk.device.Reason;
import org.hallkiosk.device.TicketDocument;
import org.hallkiosk.device.TicketPrinter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code devices print PRINTER [FILE]}: prints a test page, a PDF file (document printer) or a UTF-8 text file (ticket
 * printer), and says what became of it.
 */
@Command(name = "print", mixinStandardHelpOptions = true)
final class DevicePrintCommand implements Callable<Integer> {
    private static final String FAILED = "failed";
    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};

    private final DeviceCalls calls;

    @Parameters(index = "0", paramLabel = "PRINTER")
    private String id = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "FILE")
    private Optional<Path> file = Optional.empty();

    @Mixin
    private DeviceOptions options = new DeviceOptions();

    @Mixin
    private SheetArguments sheets = new SheetArguments();

    @Option(names = "--timeout", paramLabel = "TIME", defaultValue = "2m")
    private String timeout = "2m";

    DevicePrintCommand(DeviceCalls calls) {
        this.calls = calls;
    }

    @Override
    public Integer call() {
        Optional<Duration> time = DeviceCalls.duration(timeout);
        if (time.isEmpty()) {
            return answers().refused("devices.bad-time", Map.of("given", timeout));
        }
        if (sheets.wrong().isPresent()) {
            return answers()
                    .refused(
                            "devices.bad-sheets", Map.of("given", sheets.wrong().get()));
        }
        Optional<byte[]> content = Optional.empty();
        if (file.isPresent()) {
            try {
                content = Optional.of(Files.readAllBytes(file.get()));
            } catch (IOException e) {
                return answers().refused("devices.no-file", Map.of("file", file.get()));
            }
        }
        Optional<byte[]> given = content;
        return calls.withOne(options, id, (settings, opener) -> print(settings, opener, given, time.get()));
    }

    /** What to print is made before the printer is opened: a file that cannot be printed needs no printer. */
    private int print(DeviceSettings settings, DeviceOpener opener, Optional<byte[]> content, Duration time)
            throws InterruptedException {
        String name = file.map(Path::toString).orElse("");
        return switch (settings.kind()) {
            case TICKET_PRINTER -> {
                Optional<TicketDocument> ticket = content.isPresent()
                        ? text(content.get()).map(TestPrints::ticketOf)
                        : Optional.of(TestPrints.ticket(
                                calls.speech().texts(), calls.speech().language(), settings));
                if (sheets.given()) {
                    yield answers().refused("devices.sheets-on-a-roll", Map.of("device", settings.id()));
                }
                yield ticket.isPresent()
                        ? onTicketPrinter(settings, opener, ticket.get(), time)
                        : answers().refused("devices.no-text", Map.of("file", name));
            }
            case DOCUMENT_PRINTER -> {
                byte[] pdf =
                        content.orElseGet(() -> TestPrints.page(calls.speech().texts(), settings));
                yield startsLikePdf(pdf)
                        ? onDocumentPrinter(settings, opener, pdf, time)
                        : answers().refused("devices.no-pdf", Map.of("file", name));
            }
            case ID_CARD_READER, CODE_SCANNER, DOCUMENT_CAMERA, GUIDE_LIGHT ->
                answers().refused("devices.not-a-printer", Map.of("device", settings.id()));
        };
    }

    private int onTicketPrinter(DeviceSettings settings, DeviceOpener opener, TicketDocument ticket, Duration time)
            throws InterruptedException {
        return on(
                settings,
                opener,
                DeviceKind.TICKET_PRINTER,
                device -> device instanceof TicketPrinter printer
                        ? Optional.of(printer.print(job(), ticket, Deadline.after(time)))
                        : Optional.empty());
    }

    private int onDocumentPrinter(DeviceSettings settings, DeviceOpener opener, byte[] pdf, Duration time)
            throws InterruptedException {
        return on(
                settings,
                opener,
                DeviceKind.DOCUMENT_PRINTER,
                device -> device instanceof DocumentPrinter printer
                        ? Optional.of(printer.print(
                                job(),
                                "Hall Kiosk test",
                                pdf,
                                sheets.options(),
                                this::sayProgress,
                                Deadline.after(time)))
                        : Optional.empty());
    }

    private interface Printing {
        Optional<PrintOutcome> print(Device device) throws InterruptedException;
    }

    private int on(DeviceSettings settings, DeviceOpener opener, DeviceKind kind, Printing printing)
            throws InterruptedException {
        return switch (opener.open(settings)) {
            case Opening.NotOpened(Reason reason, String detail) -> say(new PrintOutcome.Failed(reason, false, detail));
            case Opening.Opened(Device device) -> {
                try (device) {
                    yield say(printing.print(device)
                            .orElseThrow(() -> new IllegalStateException("a driver opened another kind: " + kind)));
                }
            }
        };
    }

    private int say(PrintOutcome outcome) {
        return switch (outcome) {
            case PrintOutcome.Printed() -> {
                answers().say(answers().outcome("printed"));
                yield 0;
            }
            case PrintOutcome.Sent() -> {
                answers().say(answers().outcome("sent"));
                yield 0;
            }
            case PrintOutcome.Failed(Reason reason, boolean may, String detail) -> {
                Map<String, Object> answer = answers().failed(FAILED, reason, detail);
                answer.put("mayHavePrinted", may);
                answers().say(answer);
                yield 1;
            }
        };
    }

    private void sayProgress(PrintProgress progress) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("progress", DeviceCalls.keyword(progress.stage()));
        answer.put(
                "reasons",
                progress.reasons().stream().map(Reason::keyword).sorted().toList());
        answers().say(answer);
    }

    private static String job() {
        return "test-" + Long.toUnsignedString(System.nanoTime(), 36);
    }

    private static Optional<String> text(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(java.nio.ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Readers find the header anywhere near the beginning of the file (ISO 32000-1, Annex H.3.4.1). */
    private static boolean startsLikePdf(byte[] bytes) {
        for (int at = 0; at < Math.min(bytes.length, 1024) - PDF.length + 1; at++) {
            if (java.util.Arrays.equals(bytes, at, at + PDF.length, PDF, 0, PDF.length)) {
                return true;
            }
        }
        return false;
    }

    private DeviceAnswers answers() {
        return calls.answers(options);
    }
}
