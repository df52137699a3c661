package org.hallkiosk.transcript;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.DeviceDriver;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.transcript.CableFault.Side;
import org.hallkiosk.transcript.DriverCalls.Result;
import org.hallkiosk.transcript.RightPrints.Sent;
import org.hallkiosk.transcript.Transcript.Call;
import org.hallkiosk.transcript.Transcript.Expectation;
import org.hallkiosk.transcript.Transcript.Scenario;
import org.hallkiosk.transcript.Transcript.Step;

/**
 * Plays a document printer's scenario with a fault on its cable, up to the end of the call that it falls into, and then
 * prints for the next applicant. In real time, because the JDK's HTTP client keeps it.
 */
final class PrinterRun {
    /** All was usual, and over before the byte that the fault awaited: how often a driver asks is a matter of time. */
    static final List<String> NEVER_SAID = List.of("it was never said");

    private static final Duration BACK_WITHIN = Duration.ofSeconds(2);

    /** Where the printer answers, nothing of a call takes longer; where it does not, only the deadline ends it. */
    private static final Duration ANSWERED = Duration.ofSeconds(3);

    private static final Duration UNANSWERED = Duration.ofMillis(1500);

    /** What many runs at once cost each of them. */
    private static final Duration CROWD = Duration.ofSeconds(1);

    private static final String REQUEST = "POST ";
    private static final String END_OF_HEAD = "\r\n\r\n";
    private static final char PRINT_JOB = 2;

    private static final Step HOW_ARE_YOU =
            new Step("how are you?", new Call.Status(), BACK_WITHIN, List.of(), Expectation.of("ready"));

    private final Transcript transcript;
    private final DeviceDriver driver;
    private final DeviceSettings profile;

    PrinterRun(Transcript transcript, DeviceDriver driver, DeviceSettings profile) {
        this.transcript = transcript;
        this.driver = driver;
        this.profile = profile;
    }

    /** @param opening how much of it belongs to the first step */
    record Said(Map<Side, byte[]> bytes, Map<Side, Integer> opening) {}

    /** What either side says when nothing goes wrong. */
    Said said(Scenario scenario) throws IOException, InterruptedException {
        try (Far far = new Far(Optional.empty());
                DriverCalls calls = calls(scenario, far)) {
            Map<Side, byte[]> opening = Map.of();
            for (Step step : scenario.steps()) {
                far.begin(step);
                Result result = calls.call(step);
                if (!result.words().equals(step.expectation().words())) {
                    throw new AssertionError("without a fault \"%s\" came to \"%s\"".formatted(step.name(), result));
                }
                opening = opening.isEmpty() ? far.said() : opening;
            }
            return new Said(
                    far.said(),
                    Map.of(Side.KIOSK, opening.get(Side.KIOSK).length, Side.PRINTER, opening.get(Side.PRINTER).length));
        }
    }

    /** What was not right; nothing when all was. */
    List<String> play(Scenario scenario, CableFault fault) throws IOException, InterruptedException {
        try (Far far = new Far(Optional.of(fault));
                DriverCalls calls = calls(scenario, far)) {
            boolean open = false;
            for (Step usual : scenario.steps()) {
                Step step = within(usual, fault.kind().waits() ? UNANSWERED : ANSWERED);
                far.begin(step);
                int before = far.cable.said(Side.KIOSK).length;
                Deadline latest =
                        Deadline.after(step.within().plus(DriverCalls.GRACE).plus(CROWD));
                Result result = calls.call(step);
                open = step.call() instanceof Call.Open ? result.words().equals("opened") : open;
                List<String> wrong = new ArrayList<>();
                if (latest.passed()) {
                    wrong.add(name(step) + " ended late");
                }
                if (far.cable.happened()) {
                    wrong.addAll(RightPrints.complaints(step, fault, result.words(), far.printer, far.sent(before)));
                    far.printer.switchOn();
                    far.cable.mend();
                    serveNext(calls, far, open, scenario).ifPresent(wrong::add);
                    return wrong;
                }
                if (!result.words().equals(step.expectation().words())) {
                    wrong.add(name(step) + " came to \"" + result.words() + "\" before anything went wrong");
                }
                if (!wrong.isEmpty()) {
                    return wrong;
                }
            }
            return NEVER_SAID;
        } catch (RuntimeException bug) {
            return List.of("threw " + bug);
        }
    }

    private Optional<String> serveNext(DriverCalls calls, Far far, boolean open, Scenario spoiled)
            throws IOException, InterruptedException {
        Scenario next = spoiled.settings().containsKey("capabilities.pdf")
                ? spoiled
                : transcript.scenarios().getFirst();
        Deadline back = Deadline.after(BACK_WITHIN);
        for (Step step : next.steps()) {
            if (open && step.call() instanceof Call.Open) {
                continue;
            }
            far.begin(step);
            if (!(step.call() instanceof Call.Open)) {
                String words = calls.call(HOW_ARE_YOU).words();
                if (!words.equals("ready") || back.passed()) {
                    return Optional.of(
                            "afterwards: the status was \"" + words + "\"" + (back.passed() ? ", late" : ""));
                }
            }
            Result result = calls.call(step);
            if (!result.words().equals(step.expectation().words())) {
                return Optional.of(
                        "afterwards: %s came to \"%s\" (%s)".formatted(name(step), result.words(), result.detail()));
            }
        }
        return Optional.empty();
    }

    private DriverCalls calls(Scenario scenario, Far far) {
        Map<String, Object> values = new HashMap<>(profile.values());
        values.put("connection.pollMilliseconds", 20);
        values.put("connection.lostAfterMilliseconds", 500);
        values.putAll(scenario.settings());
        return new DriverCalls(
                driver, new DeviceSettings(profile.id(), profile.kind(), profile.model(), far.cable.address(), values));
    }

    private static Step within(Step step, Duration most) {
        return step.within().compareTo(most) <= 0
                ? step
                : new Step(step.name(), step.call(), most, step.wire(), step.expectation());
    }

    private static String name(Step step) {
        return step.call().getClass().getSimpleName();
    }

    /** A printer and the cable to it. */
    private final class Far implements AutoCloseable {
        private final ForgivingPrinter printer;
        private final PrinterPort port;
        private final FaultyCable cable;

        Far(Optional<CableFault> fault) throws IOException {
            this.printer = new ForgivingPrinter(transcript, this::cut);
            this.port = new PrinterPort(printer);
            this.cable = new FaultyCable(port.number(), fault);
        }

        private void cut(int after) {
            cable.unplugAfter(after);
        }

        void begin(Step step) throws IOException {
            if (step.call() instanceof Call.Open) {
                cable.plugIn();
            }
            printer.begin(step);
        }

        Map<Side, byte[]> said() {
            return Map.of(Side.KIOSK, cable.said(Side.KIOSK), Side.PRINTER, cable.said(Side.PRINTER));
        }

        /** Whether Print-Job is among what the kiosk has said since it had said so much. */
        Sent sent(int before) {
            String said = new String(cable.said(Side.KIOSK), StandardCharsets.ISO_8859_1);
            Sent sent = Sent.NOTHING;
            for (int at = said.indexOf(REQUEST, before); at >= 0; at = said.indexOf(REQUEST, at + 1)) {
                int next = said.indexOf(REQUEST, at + 1);
                String request = said.substring(at, next < 0 ? said.length() : next);
                int body = request.indexOf(END_OF_HEAD) + END_OF_HEAD.length();
                if (body >= END_OF_HEAD.length() && request.substring(0, body).contains("chunked")) {
                    body = request.indexOf('\n', body) + 1;
                }
                int operation = body + 3;
                if (body < END_OF_HEAD.length() || operation >= request.length()) {
                    sent = sent == Sent.NOTHING ? Sent.PERHAPS : sent;
                } else if (request.charAt(operation) == PRINT_JOB) {
                    sent = Sent.A_DOCUMENT;
                }
            }
            return sent;
        }

        @Override
        public void close() {
            cable.close();
            port.close();
        }
    }
}
