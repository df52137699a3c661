package org.hallkiosk.transcript;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.hallkiosk.configuration.CheckedFile;
import org.hallkiosk.configuration.Mistake;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.transcript.ByteNotation.Unclear;
import org.hallkiosk.transcript.Transcript.Call;
import org.hallkiosk.transcript.Transcript.Expectation;
import org.hallkiosk.transcript.Transcript.Scenario;
import org.hallkiosk.transcript.Transcript.Step;
import org.hallkiosk.transcript.Transcript.Wire;
import tools.jackson.databind.JsonNode;

/** Reads transcripts, checked against {@code devices/schema/transcript.json}. */
public final class TranscriptReader {
    private static final Duration USUAL_DEADLINE = Duration.ofSeconds(5);

    private final Specimens specimens;

    public TranscriptReader(Specimens specimens) {
        this.specimens = specimens;
    }

    /** What a file turned out to be. */
    public sealed interface Reading {
        record Read(Transcript transcript) implements Reading {}

        record Mistaken(List<Mistake> mistakes) implements Reading {}
    }

    public Reading read(Path file) throws IOException {
        return read(file.toString(), Files.readAllBytes(file));
    }

    /** @param name what mistakes call the file */
    Reading read(String name, byte[] bytes) {
        CheckedFile checked = CheckedFile.of(name, bytes, "transcript");
        if (!checked.mistakes().isEmpty()) {
            return new Reading.Mistaken(checked.mistakes());
        }
        try {
            return new Reading.Read(transcript(checked.content()));
        } catch (Unclear unclear) {
            return new Reading.Mistaken(List.of(
                    new Mistake(name, 0, "transcript-bytes", "transcript-bytes", Map.of("piece", unclear.piece()))));
        }
    }

    private Transcript transcript(JsonNode file) throws Unclear {
        Map<String, Bytes> named = new HashMap<>();
        for (Map.Entry<String, JsonNode> entry : file.path("bytes").properties()) {
            named.put(entry.getKey(), bytes(entry.getValue(), new ByteNotation(named, specimens)));
        }
        ByteNotation notation = new ByteNotation(named, specimens);
        List<Step> opening = steps(file.path("opening"), notation);
        List<Scenario> scenarios = new ArrayList<>();
        for (JsonNode scenario : file.path("scenarios")) {
            List<Step> steps = new ArrayList<>(scenario.path("opening").asBoolean(true) ? opening : List.of());
            steps.addAll(steps(scenario.path("steps"), notation));
            scenarios.add(new Scenario(scenario.path("name").asString(), settings(scenario.path("settings")), steps));
        }
        return new Transcript(
                kind(file.path("kind").asString()), file.path("profile").asString(), scenarios);
    }

    private static DeviceKind kind(String folder) {
        return Arrays.stream(DeviceKind.values())
                .filter(kind -> kind.folder().equals(folder))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the schema lets no other kind through: " + folder));
    }

    private static Map<String, Object> settings(JsonNode settings) {
        Map<String, Object> values = new HashMap<>();
        for (Map.Entry<String, JsonNode> entry : settings.properties()) {
            JsonNode value = entry.getValue();
            values.put(
                    entry.getKey(),
                    value.isNumber() ? value.asInt() : value.isBoolean() ? value.asBoolean() : value.asString());
        }
        return values;
    }

    private static List<Step> steps(JsonNode written, ByteNotation notation) throws Unclear {
        List<Step> steps = new ArrayList<>();
        for (JsonNode step : written) {
            steps.add(step(step, notation));
        }
        return steps;
    }

    private static Step step(JsonNode step, ByteNotation notation) throws Unclear {
        List<Wire> wire = new ArrayList<>();
        for (JsonNode passing : step.path("wire")) {
            wire.add(wire(passing, notation));
        }
        return new Step(
                step.path("step").asString(),
                call(step),
                step.has("withinMilliseconds")
                        ? Duration.ofMillis(step.path("withinMilliseconds").asInt())
                        : USUAL_DEADLINE,
                wire,
                expectation(step));
    }

    private static Call call(JsonNode step) {
        String call = step.path("call").asString();
        return switch (call) {
            case "open" -> new Call.Open();
            case "status" -> new Call.Status();
            case "read" -> new Call.ReadCard();
            case "scan" -> new Call.Scan();
            case "print" ->
                new Call.PrintTicket(step.path("job").asString(), TicketNotation.ticket(step.path("ticket")));
            default -> throw new IllegalStateException("the schema lets no other call through: " + call);
        };
    }

    private static Wire wire(JsonNode passing, ByteNotation notation) throws Unclear {
        if (passing.has("kiosk")) {
            return new Wire.KioskSays(bytes(passing.path("kiosk"), notation));
        }
        if (passing.has("device")) {
            return new Wire.DeviceSays(bytes(passing.path("device"), notation));
        }
        return passing.has("silenceMilliseconds")
                ? new Wire.Silence(
                        Duration.ofMillis(passing.path("silenceMilliseconds").asInt()))
                : new Wire.Cut();
    }

    /** One piece, or a list of pieces, each with its own comment. */
    private static Bytes bytes(JsonNode written, ByteNotation notation) throws Unclear {
        StringBuilder pieces = new StringBuilder();
        if (written.isArray()) {
            for (JsonNode piece : written) {
                pieces.append(piece.asString()).append(' ');
            }
        } else {
            pieces.append(written.asString());
        }
        return notation.read(pieces.toString());
    }

    private static Expectation expectation(JsonNode step) {
        Map<String, String> fields = new HashMap<>();
        for (Map.Entry<String, JsonNode> entry : step.path("fields").properties()) {
            fields.put(entry.getKey(), entry.getValue().asString());
        }
        return new Expectation(
                step.path("expect").asString(),
                step.has("card") ? OptionalInt.of(step.path("card").asInt()) : OptionalInt.empty(),
                fields,
                step.has("code") ? Optional.of(step.path("code").asString()) : Optional.empty());
    }
}
