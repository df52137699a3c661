package org.hallkiosk.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.DeviceSettings;
import org.junit.jupiter.api.Test;

/**
 * Every scenario of every document printer's transcript, with the cable cut, the connection dropped, one of them or all
 * standing still, a byte garbled or doubled: the call ends by its deadline, nothing is said of a document that the printer
 * would not say, and the next applicant prints within two seconds of the cable being mended. Runs in real time, so a test
 * run takes a sample of the bytes; {@code -Dkiosk.printer.everyByte=1} takes every one, some two hours, and
 * {@code -Dkiosk.printer.everyByte=23 -Dkiosk.printer.part=0} the first of 23 parts of that.
 */
class PrinterCutAtEveryByteTest {
    /** A step that has no factor in common with what a printer and its driver say again and again. */
    private static final int EVERY = Integer.getInteger("kiosk.printer.everyByte", 199);

    /** Which of the bytes in between: with every part from 0 to one less than {@code everyByte}, all were taken. */
    private static final int PART = Integer.getInteger("kiosk.printer.part", 0);

    private static final int ANSWERED_AT_ONCE = 8;
    private static final int UNANSWERED_AT_ONCE = 48;

    /** So many of the wrong runs are tried again alone, to tell a slow machine from a mistake: a busy second spoils dozens. */
    private static final int TRIED_AGAIN = 400;

    /** At most one of so many runs may be over before its fault. */
    private static final int SELDOM = 50;

    private record Run(String name, Callable<List<String>> play, Future<List<String>> played) {

        List<String> complaints() throws InterruptedException {
            try {
                return played.get();
            } catch (ExecutionException trouble) {
                return threw(trouble.getCause());
            }
        }

        List<String> again() throws Exception {
            try {
                return play.call();
            } catch (IOException trouble) {
                return threw(trouble);
            }
        }

        private static List<String> threw(Throwable trouble) {
            return List.of("threw " + trouble);
        }
    }

    @Test
    void everyRunEndsRightAndThePrinterServesAgain() throws Exception {
        List<Run> runs = new ArrayList<>();
        try (ExecutorService answered = Executors.newFixedThreadPool(ANSWERED_AT_ONCE);
                ExecutorService unanswered = Executors.newFixedThreadPool(UNANSWERED_AT_ONCE)) {
            for (Path file : ShippedTranscripts.FILES.all()) {
                Transcript transcript = ShippedTranscripts.read(file);
                if (transcript.kind() != DeviceKind.DOCUMENT_PRINTER) {
                    continue;
                }
                DeviceSettings profile = TranscriptFiles.settings(file, transcript);
                PrinterRun run = new PrinterRun(transcript, ShippedTranscripts.driver(profile), profile);
                for (FaultyScenario faulty : FaultyScenario.of(transcript, run)) {
                    for (CableFault fault : faulty.faults(EVERY, PART)) {
                        String name =
                                file.getFileName() + ", " + faulty.scenario().name() + ", " + fault;
                        Callable<List<String>> play = () -> run.play(faulty.scenario(), fault);
                        runs.add(new Run(name, play, (fault.kind().waits() ? unanswered : answered).submit(play)));
                    }
                }
            }
        }
        assertThat(runs).hasSizeGreaterThan(1000);
        List<Run> faulty = new ArrayList<>();
        for (Run run : runs) {
            if (!run.complaints().equals(PrinterRun.NEVER_SAID)) {
                faulty.add(run);
            }
        }
        assertThat(runs.size() - faulty.size())
                .as("runs that were over before their fault")
                .isLessThanOrEqualTo(runs.size() / SELDOM);
        assertThat(told(faulty)).isEmpty();
    }

    private static String told(List<Run> runs) throws Exception {
        Map<String, List<String>> wrong = new TreeMap<>();
        int again = 0;
        for (Run run : runs) {
            List<String> complaints = run.complaints();
            // Many at once take time from each other: what is wrong must be wrong alone, too.
            if (!complaints.isEmpty() && again++ < TRIED_AGAIN) {
                complaints = run.again();
            }
            for (String complaint : complaints) {
                wrong.computeIfAbsent(complaint, _ -> new ArrayList<>()).add(run.name());
            }
        }
        StringBuilder told = new StringBuilder();
        wrong.forEach((complaint, where) -> told.append("%n%5d × %s%n        first: %s, last: %s"
                .formatted(where.size(), complaint, where.getFirst(), where.getLast())));
        return told.toString();
    }
}
