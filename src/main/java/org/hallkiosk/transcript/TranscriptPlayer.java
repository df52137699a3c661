package org.hallkiosk.transcript;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hallkiosk.device.DeviceDriver;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.device.IdCard;
import org.hallkiosk.transcript.Transcript.Expectation;
import org.hallkiosk.transcript.Transcript.Scenario;
import org.hallkiosk.transcript.Transcript.Step;
import org.hallkiosk.transcript.Transcript.Wire;
import org.hallkiosk.transport.ReplayTransport;
import org.hallkiosk.transport.ReplayTransport.Act;
import org.hallkiosk.transport.ReplayTransport.Exchange;
import org.hallkiosk.transport.Replays;
import org.hallkiosk.transport.UnexpectedWriteException;
import org.hallkiosk.transport.VirtualClock;

/**
 * Plays scenarios against the real driver, whose waits take no time meanwhile. The first difference ends a scenario: what
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
        ReplayTransport wire = ReplayTransport.of();
        VirtualClock clock = new VirtualClock();
        Map<String, Object> values = new HashMap<>(settings.values());
        values.putAll(scenario.settings());
        DeviceSettings own =
                new DeviceSettings(settings.id(), settings.kind(), settings.model(), settings.port(), values);
        return Replays.<Optional<Difference>, InterruptedException>run(wire, clock, () -> {
            try (DriverCalls calls = new DriverCalls(driver, own)) {
                for (Step step : scenario.steps()) {
                    Optional<String> what = play(step, calls, wire, clock);
                    if (what.isPresent()) {
                        return Optional.of(new Difference(step.name(), what.get()));
                    }
                }
                return Optional.empty();
            }
        });
    }

    private Optional<String> play(Step step, DriverCalls calls, ReplayTransport wire, VirtualClock clock)
            throws InterruptedException {
        say(step.wire(), wire);
        long latest =
                clock.elapsed().plus(step.within()).plus(DriverCalls.GRACE).toNanos();
        DriverCalls.Result result;
        try {
            result = calls.call(step);
        } catch (UnexpectedWriteException unexpected) {
            return Optional.of(HexDifference.of(unexpected.expected(), unexpected.written()));
        }
        String awaited = wire.awaited();
        if (!awaited.isEmpty()) {
            return Optional.of("the driver came to \"%s\" and did not write\n%s"
                    .formatted(result.words(), HexDifference.of(HexFormat.of().parseHex(awaited), new byte[0])));
        }
        if (clock.elapsed().toNanos() > latest) {
            return Optional.of("the call ended " + clock.elapsed().minusNanos(latest) + " after its deadline");
        }
        return difference(step.expectation(), result);
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

    private static void say(List<Wire> script, ReplayTransport wire) {
        List<Act> first = new ArrayList<>();
        List<Exchange> exchanges = new ArrayList<>();
        List<Act> acts = first;
        for (Wire passing : script) {
            switch (passing) {
                case Wire.KioskSays(Bytes bytes) -> {
                    acts = new ArrayList<>();
                    exchanges.add(new Exchange(bytes.hex(), acts));
                }
                case Wire.DeviceSays(Bytes bytes) -> acts.add(ReplayTransport.say(bytes.array()));
                case Wire.Silence(var time) -> acts.add(ReplayTransport.pause(time));
                case Wire.Cut() -> acts.add(ReplayTransport.hangUp());
            }
        }
        wire.goOn(first, exchanges);
    }
}
