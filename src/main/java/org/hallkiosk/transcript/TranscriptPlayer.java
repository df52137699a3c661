package org.hallkiosk.transcript;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.DeviceDriver;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.device.IdCard;
import org.hallkiosk.device.MonotonicClock;
import org.hallkiosk.transcript.Transcript.Expectation;
import org.hallkiosk.transcript.Transcript.Scenario;
import org.hallkiosk.transcript.Transcript.Step;
import org.hallkiosk.transport.ReplayTransport;
import org.hallkiosk.transport.Replays;
import org.hallkiosk.transport.UnexpectedWriteException;
import org.hallkiosk.transport.VirtualClock;

/**
 * Plays scenarios against the real driver, whose waits take no time meanwhile, a document printer's aside. The first difference ends a scenario: what
 * follows it would only be its echo.
 */
public final class TranscriptPlayer {
    private final DeviceDriver driver;
    private final DeviceSettings settings;
    private final Specimens specimens;

    /** @param settings of the transcript's profile; the port is of no matter */
    public TranscriptPlayer(DeviceDriver driver, DeviceSettings settings, Specimens specimens) {
        this.driver = driver;
        this.settings = settings;
        this.specimens = specimens;
    }

    /** Where the driver and the transcript part. */
    public record Difference(String step, String what) {}

    /** Empty when the driver does all that the scenario says, and nothing else. */
    public Optional<Difference> play(Scenario scenario) throws InterruptedException {
        return settings.kind() == DeviceKind.DOCUMENT_PRINTER ? playPrinter(scenario) : playLine(scenario);
    }

    private Optional<Difference> playLine(Scenario scenario) throws InterruptedException {
        ReplayTransport line = ReplayTransport.of();
        return Replays.<Optional<Difference>, InterruptedException>run(
                line, new VirtualClock(), () -> play(scenario, settings.port(), new PlayedLine(line)));
    }

    /** The JDK's HTTP client keeps the machine's time, so this costs what the scenario waits. */
    private Optional<Difference> playPrinter(Scenario scenario) throws InterruptedException {
        try (PlayedPrinter printer = new PlayedPrinter()) {
            return play(scenario, printer.address(), printer);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    private Optional<Difference> play(Scenario scenario, String port, PlayedWire wire) throws InterruptedException {
        Map<String, Object> values = new HashMap<>(settings.values());
        values.putAll(scenario.settings());
        DeviceSettings own = new DeviceSettings(settings.id(), settings.kind(), settings.model(), port, values);
        try (DriverCalls calls = new DriverCalls(driver, own)) {
            for (Step step : scenario.steps()) {
                Optional<String> what = play(step, calls, wire);
                if (what.isPresent()) {
                    return Optional.of(new Difference(step.name(), what.get()));
                }
            }
            return Optional.empty();
        }
    }

    private Optional<String> play(Step step, DriverCalls calls, PlayedWire wire) throws InterruptedException {
        DriverCalls.Result result;
        Deadline latest = Deadline.after(step.within().plus(DriverCalls.GRACE));
        try {
            wire.goOn(step);
            result = calls.call(step);
        } catch (UnexpectedWriteException unexpected) {
            return Optional.of(HexDifference.of(unexpected.expected(), unexpected.written()));
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        long late = MonotonicClock.current().nanoTime() - latest.nanoTime();
        return wire.difference(result.words())
                .or(() -> late > 0
                        ? Optional.of("the call ended " + Duration.ofNanos(late) + " after its deadline")
                        : difference(step.expectation(), result));
    }

    private Optional<String> difference(Expectation expected, DriverCalls.Result result) {
        if (!result.words().equals(expected.words())) {
            String detail = result.detail().isEmpty() ? "" : " (" + result.detail() + ")";
            return Optional.of("expected \"%s\", came to \"%s\"%s".formatted(expected.words(), result.words(), detail));
        }
        if (expected.code().isPresent() && !expected.code().equals(result.code())) {
            return Optional.of("expected the code \"%s\", read \"%s\""
                    .formatted(expected.code().get(), result.code().orElse("")));
        }
        if (!expected.supplies().isEmpty() && !expected.supplies().equals(result.supplies())) {
            return Optional.of("expected the supplies %s, was told %s"
                    .formatted(new TreeMap<>(expected.supplies()), new TreeMap<>(result.supplies())));
        }
        Optional<IdCard> wanted =
                expected.card().isPresent() ? specimens.card(expected.card().getAsInt()) : Optional.empty();
        if (expected.card().isPresent() && wanted.isEmpty()) {
            return Optional.of("there is no specimen card " + expected.card().getAsInt());
        }
        return wanted.map(TranscriptPlayer::fields)
                .or(() -> Optional.of(expected.fields()))
                .flatMap(fields -> cardDifference(
                        fields, result.card().map(TranscriptPlayer::fields).orElse(Map.of())));
    }

    private static Optional<String> cardDifference(Map<String, String> expected, Map<String, String> read) {
        List<String> differences = new ArrayList<>();
        expected.forEach((field, value) -> {
            if (!value.equals(read.get(field))) {
                differences.add(
                        "expected %s \"%s\", read \"%s\"".formatted(field, value, read.getOrDefault(field, "")));
            }
        });
        return differences.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", differences));
    }

    /** What stands on the card, by the names of its record. */
    static Map<String, String> fields(IdCard card) {
        Map<String, String> fields = new HashMap<>();
        for (RecordComponent component : card.getClass().getRecordComponents()) {
            try {
                Object value = component.getAccessor().invoke(card);
                fields.put(
                        component.getName(),
                        value instanceof Optional<?> maybe
                                ? maybe.map(Object::toString).orElse("")
                                : String.valueOf(value));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a card's own fields can be read", e);
            }
        }
        return fields;
    }
}
