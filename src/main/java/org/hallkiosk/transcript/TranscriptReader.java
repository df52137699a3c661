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
        Notation notation = new Notation(file.path("answers"), new ByteNotation(named, specimens));
        List<Step> opening = steps(file.path("opening"), notation);
        List<Scenario> scenarios = new ArrayList<>();
        for (JsonNode scenario : file.path("scenarios")) {
            List<Step> steps = new ArrayList<>(scenario.path("opening").asBoolean(true) ? opening : List.of());
            steps.addAll(steps(scenario.path("steps"), notation));
            scenarios.add(new Scenario(scenario.path("name").asString(), settings(scenario.path("settings")), steps));
        }
        return new Transcript(
                kind(file.path("kind").asString()),
                file.path("profile").asString(),
                file.path("unitBytes").asInt(1),
                scenarios);
    }

    /** What the parts of one file have in common. */
    private record Notation(ByteNotation bytes, PrinterNotation printer) {
        Notation(JsonNode answers, ByteNotation bytes) throws Unclear {
            this(bytes, new PrinterNotation(answers, bytes));
        }
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

    private static List<Step> steps(JsonNode written, Notation notation) throws Unclear {
        List<Step> steps = new ArrayList<>();
        for (JsonNode step : written) {
            steps.add(step(step, notation));
        }
        return steps;
    }

    private static Step step(JsonNode step, Notation notation) throws Unclear {
        List<Wire> wire = new ArrayList<>();
        for (JsonNode passing : step.path("wire")) {
            wire.add(wire(passing, notation));
        }
        return new Step(
                step.path("step").asString(),
                call(step, notation.bytes()),
                step.has("withinMilliseconds")
                        ? Duration.ofMillis(step.path("withinMilliseconds").asInt())
                        : USUAL_DEADLINE,
                wire,
                expectation(step));
    }

    private static Call call(JsonNode step, ByteNotation notation) throws Unclear {
        String call = step.path("call").asString();
        return switch (call) {
            case "open" -> new Call.Open();
            case "status" -> new Call.Status();
            case "read" -> new Call.ReadCard();
            case "scan" -> new Call.Scan();
            case "print" -> printing(step, notation);
            default -> throw new IllegalStateException("the schema lets no other call through: " + call);
        };
    }

    private static Call printing(JsonNode step, ByteNotation notation) throws Unclear {
        String jobId = step.path("job").asString();
        return step.has("document")
                ? new Call.PrintDocument(
                        jobId, bytes(step.path("document"), notation), PrinterNotation.sheets(step.path("sheets")))
                : new Call.PrintTicket(jobId, TicketNotation.ticket(step.path("ticket")));
    }

    private static Wire wire(JsonNode passing, Notation notation) throws Unclear {
        if (passing.has("kiosk")) {
            return new Wire.KioskSays(bytes(passing.path("kiosk"), notation.bytes()));
        }
        if (passing.has("device")) {
            return new Wire.DeviceSays(bytes(passing.path("device"), notation.bytes()));
        }
        if (passing.has("asks")) {
            return new Wire.Asked(notation.printer().exchange(passing));
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
        return new Expectation(
                step.path("expect").asString(),
                step.has("card") ? OptionalInt.of(step.path("card").asInt()) : OptionalInt.empty(),
                texts(step.path("fields")),
                step.has("code") ? Optional.of(step.path("code").asString()) : Optional.empty(),
                texts(step.path("supplies")));
    }

    private static Map<String, String> texts(JsonNode written) {
        Map<String, String> texts = new HashMap<>();
        for (Map.Entry<String, JsonNode> entry : written.properties()) {
            texts.put(entry.getKey(), entry.getValue().asString());
        }
        return texts;
    }
}
