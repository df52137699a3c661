package org.hallkiosk.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.device.SheetOptions;
import org.hallkiosk.driver.ipp.IppDriver;
import org.hallkiosk.simulator.SimulatedDocumentPrinter;
import org.hallkiosk.transcript.CableFault.Kind;
import org.hallkiosk.transcript.CableFault.Side;
import org.hallkiosk.transcript.DriverCalls.Result;
import org.hallkiosk.transcript.Transcript.Call;
import org.hallkiosk.transcript.Transcript.Expectation;
import org.hallkiosk.transcript.Transcript.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A few of the faults of {@link PrinterCutAtEveryByteTest} before the real ippeveprinter, whose answers come whole or in
 * chunks: the print ends by its deadline, what is said of it is true of the sheets that came out, none comes twice, and
 * the printer is ready for the next applicant within two seconds of the cable being mended, and prints.
 */
@Timeout(180)
class RealPrinterBadCableIT {
    private static final int PRINTERS = 5;
    private static final int PLACES_WHOLE = 2;
    private static final int PLACES_CHUNKED = 1;
    private static final Duration BACK_WITHIN = Duration.ofSeconds(2);
    private static final Duration PRINT_WITHIN = Duration.ofSeconds(3);
    private static final Duration NEXT_WITHIN = Duration.ofSeconds(30);
    private static final String PERHAPS = ", perhaps printed";

    private static final Step OPEN = step("open", new Call.Open(), NEXT_WITHIN, "opened");
    private static final Step HOW_ARE_YOU = step("how are you?", new Call.Status(), BACK_WITHIN, "ready");

    @TempDir
    Path folder;

    private final AtomicInteger happened = new AtomicInteger();

    private enum Answers {
        WHOLE,
        IN_CHUNKS
    }

    /** @param place which part of what this side says, between 0 and 1 */
    private record Spoiled(Kind kind, Side side, double place, Answers answers) {}

    @Test
    void whatIsSaidOfASheetIsTrueAndTheNextApplicantPrints() throws Exception {
        Queue<Spoiled> left = new ConcurrentLinkedQueue<>(all());
        List<Callable<List<String>>> printers = new ArrayList<>();
        for (int i = 0; i < PRINTERS; i++) {
            Path printed = folder.resolve("printed-" + i);
            printers.add(() -> complaints(printed, left));
        }
        int faults = left.size();
        List<String> wrong = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(PRINTERS)) {
            for (Future<List<String>> complaints : threads.invokeAll(printers)) {
                wrong.addAll(complaints.get());
            }
        }
        assertThat(wrong).isEmpty();
        // How often a job is asked after is a matter of time, and with it how much is said in all.
        assertThat(happened.get()).as("faults that happened").isGreaterThan(faults * 3 / 4);
    }

    private static List<Spoiled> all() {
        List<Spoiled> all = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (Side side : Side.values()) {
                for (Answers answers : Answers.values()) {
                    int places = answers == Answers.WHOLE ? PLACES_WHOLE : PLACES_CHUNKED;
                    for (int i = 0; i < places; i++) {
                        // Another place for each kind, so that together they meet heads, attributes and the document.
                        double place = (i + (kind.ordinal() + 0.5) / Kind.values().length) / places;
                        all.add(new Spoiled(kind, side, place, answers));
                    }
                }
            }
        }
        return all;
    }

    /** Takes one fault after the other, with a printer of its own: a real one prints one document at a time. */
    private List<String> complaints(Path printed, Queue<Spoiled> left) throws Exception {
        List<String> wrong = new ArrayList<>();
        try (SimulatedDocumentPrinter printer = new SimulatedDocumentPrinter(printed)) {
            int port = Integer.parseInt(printer.port().replaceAll("\\D", ""));
            try (ChunkingRelay relay = new ChunkingRelay(port)) {
                Map<Answers, Integer> ports = Map.of(Answers.WHOLE, port, Answers.IN_CHUNKS, relay.port());
                Map<Answers, Map<Side, Integer>> said =
                        Map.of(Answers.WHOLE, said(port), Answers.IN_CHUNKS, said(relay.port()));
                int number = 0;
                for (Spoiled next = left.poll(); next != null; next = left.poll()) {
                    int bytes = said.get(next.answers()).get(next.side());
                    CableFault fault = new CableFault(next.kind(), next.side(), (int) (next.place() * bytes));
                    String where = next.answers() + " " + fault + ": ";
                    play(printer, ports.get(next.answers()), fault, "job" + number++)
                            .forEach(complaint -> wrong.add(where + complaint));
                }
            }
        }
        return wrong;
    }

    /** How much either side says over one print without a fault. */
    private static Map<Side, Integer> said(int port) throws Exception {
        try (FaultyCable cable = new FaultyCable(port, Optional.empty());
                DriverCalls calls = calls(cable)) {
            calls.call(OPEN);
            assertThat(calls.call(print("first", NEXT_WITHIN)).words()).isEqualTo("printed");
            return Map.of(Side.KIOSK, cable.said(Side.KIOSK).length, Side.PRINTER, cable.said(Side.PRINTER).length);
        }
    }

    private List<String> play(SimulatedDocumentPrinter printer, int port, CableFault fault, String job)
            throws Exception {
        List<String> wrong = new ArrayList<>();
        int before = printer.documents().size();
        try (FaultyCable cable = new FaultyCable(port, Optional.of(fault));
                DriverCalls calls = calls(cable)) {
            String opening = calls.call(withinLess(OPEN)).words();
            boolean open = opening.equals("opened");
            if (!open && !RightPrints.allow(OPEN.call(), fault.kind(), opening)) {
                wrong.add("opening came to \"" + opening + "\"");
            }
            String words = "not asked";
            if (!cable.happened()) {
                Step print = print(job, PRINT_WITHIN);
                Deadline latest =
                        Deadline.after(print.within().plus(DriverCalls.GRACE).plus(BACK_WITHIN));
                words = calls.call(print).words();
                if (latest.passed()) {
                    wrong.add("the print ended late");
                }
                if (!words.equals("printed") && !RightPrints.allow(print.call(), fault.kind(), words)) {
                    wrong.add("the print came to \"" + words + "\"");
                }
            }
            boolean spoiled = cable.happened();
            happened.addAndGet(spoiled ? 1 : 0);
            cable.mend();
            Deadline back = Deadline.after(BACK_WITHIN);
            open = open || calls.call(OPEN).words().equals("opened");
            String status = open ? calls.call(HOW_ARE_YOU).words() : "not opened";
            if (!status.equals("ready") || back.passed()) {
                wrong.add("afterwards it was \"" + status + "\"" + (back.passed() ? ", late" : ""));
            }
            Result next = calls.call(print(job + "-next", NEXT_WITHIN));
            if (!next.words().equals("printed")) {
                wrong.add("the next applicant's came to \"%s\" (%s)".formatted(next.words(), next.detail()));
            }
            int sheets = printer.documents().size() - before - (next.words().equals("printed") ? 1 : 0);
            wrong.addAll(untrue(words, sheets));
            if (!spoiled && !words.equals("printed")) {
                wrong.add("came to \"" + words + "\" before anything went wrong");
            }
        }
        return wrong;
    }

    /** @param sheets how many of the spoiled print came out */
    private static List<String> untrue(String words, int sheets) {
        List<String> wrong = new ArrayList<>();
        if (sheets > 1) {
            wrong.add("printed " + sheets + " times");
        }
        if (words.equals("printed") && sheets == 0) {
            wrong.add("said \"printed\" of what did not come out");
        }
        if (!words.equals("printed") && !words.endsWith(PERHAPS) && sheets > 0) {
            wrong.add("said \"" + words + "\" of what came out");
        }
        return wrong;
    }

    private static DriverCalls calls(FaultyCable cable) {
        return new DriverCalls(
                new IppDriver(),
                new DeviceSettings(
                        "DOCUMENT_PRINTER",
                        DeviceKind.DOCUMENT_PRINTER,
                        "generic-ipp",
                        cable.address(),
                        Map.of("connection.pollMilliseconds", 50, "connection.lostAfterMilliseconds", 1000)));
    }

    private static Step withinLess(Step step) {
        return new Step(step.name(), step.call(), PRINT_WITHIN, step.wire(), step.expectation());
    }

    private static Step print(String job, Duration within) {
        byte[] pdf = new byte[3000];
        Arrays.fill(pdf, (byte) '.');
        byte[] head = ("%PDF-1.7\n% " + job + "\n").getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, pdf, 0, head.length);
        return step("print", new Call.PrintDocument(job, new Bytes(pdf), SheetOptions.USUAL), within, "printed");
    }

    private static Step step(String name, Call call, Duration within, String words) {
        return new Step(name, call, within, List.of(), Expectation.of(words));
    }
}
