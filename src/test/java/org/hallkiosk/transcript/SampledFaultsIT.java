package org.hallkiosk.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.transcript.DriverCalls.Result;
import org.hallkiosk.transcript.Transcript.Call;
import org.hallkiosk.transcript.Transcript.Expectation;
import org.hallkiosk.transcript.Transcript.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A few of the faults of {@link CutAtEveryByteTest} over the real serial library and a real pseudo-terminal, in real time:
 * what holds in replayed time holds on a port.
 */
@Timeout(60)
class SampledFaultsIT {
    private static final Duration BACK_WITHIN = Duration.ofSeconds(2);
    private static final int AT_ONCE = 8;
    private static final Step HOW_ARE_YOU = new Step(
            "how are you?",
            new Call.Status(),
            BACK_WITHIN,
            List.of(),
            new Expectation("ready", OptionalInt.empty(), Map.of(), Optional.empty(), Map.of()));

    @TempDir
    Path folder;

    @Test
    void anIdCardReaderEndsRightAndServesAgain() throws Exception {
        assertThat(complaints("id-card-reader/transcripts/generic-sdt.yaml", 3, 25, 130))
                .isEmpty();
    }

    @Test
    void aCodeScannerEndsRightAndServesAgain() throws Exception {
        assertThat(complaints("code-scanner/transcripts/newland-serial.yaml", 2, 14))
                .isEmpty();
    }

    @Test
    void aTicketPrinterEndsRightAndServesAgain() throws Exception {
        assertThat(complaints("ticket-printer/transcripts/generic-80mm-chinese.yaml", 0, 2))
                .isEmpty();
    }

    /** At these bytes of what the device says. */
    private List<String> complaints(String file, int... positions) throws Exception {
        Path path = Path.of("devices").resolve(file);
        Transcript transcript = ShippedTranscripts.read(path);
        DeviceSettings profile = TranscriptFiles.settings(path, transcript);
        List<Callable<List<String>>> runs = new ArrayList<>();
        for (Fault.Kind kind : Fault.Kind.values()) {
            for (int position : positions) {
                Fault fault = new Fault(kind, Fault.Side.DEVICE, position);
                Path link = folder.resolve(kind + "-" + position);
                runs.add(() -> play(transcript, profile.at(link.toString()), link, fault));
            }
        }
        List<String> all = new ArrayList<>();
        try (ExecutorService atOnce = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Future<List<String>> run : atOnce.invokeAll(runs)) {
                all.addAll(run.get());
            }
        }
        return all;
    }

    private static List<String> play(Transcript transcript, DeviceSettings settings, Path link, Fault fault)
            throws Exception {
        List<Step> steps = transcript.scenarios().getFirst().steps();
        RightOutcomes rows = new RightOutcomes();
        try (PlayedPort port = new PlayedPort(link, transcript, fault);
                DriverCalls calls = new DriverCalls(ShippedTranscripts.driver(settings), settings)) {
            for (Step step : steps) {
                port.begin(step);
                Deadline latest = Deadline.after(step.within().plus(DriverCalls.GRACE));
                Result result = calls.call(step);
                List<String> wrong = new ArrayList<>();
                if (latest.passed()) {
                    wrong.add(fault + ": " + step.name() + " ended late");
                }
                if (!result.words().equals(step.expectation().words())
                        && !(port.happened() && rows.allow(step.call(), fault, result.words()))) {
                    wrong.add(fault + ": " + step.name() + " came to " + result.words());
                }
                if (port.happened()) {
                    port.mend();
                    servesAgain(steps.getFirst(), port, calls, result)
                            .ifPresent(words -> wrong.add(fault + ": " + words));
                    return wrong;
                }
                if (!wrong.isEmpty()) {
                    return wrong;
                }
            }
            return List.of(fault + " never happened");
        }
    }

    /** As the supervisor does: what answers no more is opened again. */
    private static Optional<String> servesAgain(Step opening, PlayedPort port, DriverCalls calls, Result before)
            throws InterruptedException {
        Deadline back = Deadline.after(BACK_WITHIN);
        boolean open = !before.words().startsWith("not-opened");
        port.begin(HOW_ARE_YOU);
        String words = open ? calls.call(HOW_ARE_YOU).words() : before.words();
        if (!words.equals("ready")) {
            port.begin(opening);
            words = calls.call(opening).words();
            if (words.equals("opened")) {
                port.begin(HOW_ARE_YOU);
                words = calls.call(HOW_ARE_YOU).words();
            }
        }
        return words.equals("ready") && !back.passed()
                ? Optional.empty()
                : Optional.of("afterwards it was " + words + (back.passed() ? ", too late" : ""));
    }
}
